import { fold } from "./numbers";

/** What a column of a table can mean. `id` and `source` stand only in our own export. */
export type Field = (typeof FIELDS)[number];

const FIELDS = [
  ...(["start", "date", "time", "end", "minutes", "viewers", "coins", "diamonds", "money"] as const),
  ...(["gifters", "views", "lives", "note", "tags", "id", "source"] as const),
];

/**
 * Headings by field, the most telling first; English, Spanish, Portuguese, German, French, Indonesian,
 * Vietnamese, Turkish, Arabic, Japanese in turn. Compared after `fold`.
 */
const HEADINGS: Record<Field, string> = {
  start: `start, start time, live start time, started, started at, starting time, begin, date and time, datetime, date time, timestamp
    | inicio, hora de inicio, fecha y hora, fecha de inicio, fecha hora, comienzo | início, hora de início, data e hora, data de início, data hora
    | beginn, startzeit, datum und uhrzeit, anfang | début, heure de début, date et heure, date de début
    | mulai, waktu mulai, tanggal dan waktu, jam mulai | bắt đầu, thời gian bắt đầu, giờ bắt đầu, ngày giờ
    | başlangıç, başlangıç zamanı, başlangıç saati, tarih ve saat, başlama saati | وقت البدء, بداية, البداية, وقت البداية, التاريخ والوقت
    | 開始, 開始時刻, 開始時間, 開始日時, 配信開始, 日時`,
  date: `date, day, live date | fecha, día | data, dia | datum, tag | jour | tanggal, hari | ngày | tarih, gün | التاريخ, تاريخ, اليوم | 日付, 配信日, 日`,
  time: `time, time of day, clock | hora | horário | uhrzeit, zeit | heure | waktu, jam, pukul | giờ | saat | الوقت, وقت, الساعة | 時刻`,
  end: `end, end time, live end time, ended, ended at | fin, hora de fin, hora de finalización, fecha de fin | fim, hora de término, término, fim da live
    | ende, endzeit | heure de fin, date de fin | selesai, waktu selesai, berakhir | kết thúc, thời gian kết thúc, giờ kết thúc
    | bitiş, bitiş zamanı, bitiş saati | النهاية, وقت الانتهاء, وقت النهاية | 終了, 終了時刻, 終了日時, 終了時間`,
  minutes: `minutes, duration, live duration, length, stream length, time live, live time, mins, min, hours
    | minutos, duración, duración del live, duración de live, horas | duração, duração da live
    | minuten, dauer, live dauer, länge, stunden | durée, durée du live, heures | menit, durasi, durasi live
    | thời lượng, thời lượng live, phút, số phút | süre, yayın süresi, canlı yayın süresi, dakika, canlı süresi
    | المدة, مدة البث, مدة, دقائق, الدقائق | 分, 時間, 配信時間, live時間, ライブ時間, 所要時間, 長さ`,
  viewers: `average viewers, avg viewers, average concurrent viewers, avg concurrent viewers, average concurrent users, acu, acv, ccv, concurrent viewers, viewers at once, average audience, viewers
    | espectadores promedio, promedio de espectadores, espectadores medios, media de espectadores, espectadores simultáneos, espectadores
    | média de espectadores, espectadores em média, espectadores simultâneos, público médio
    | durchschnittliche zuschauer, zuschauer im schnitt, durchschnitt zuschauer, ø zuschauer, gleichzeitige zuschauer, zuschauer
    | spectateurs moyens, spectateurs en moyenne, moyenne de spectateurs, nombre moyen de spectateurs, spectateurs simultanés, spectateurs
    | rata rata penonton, penonton rata rata, penonton serentak, penonton
    | người xem trung bình, số người xem trung bình, người xem đồng thời, người xem
    | ortalama izleyici, ortalama izleyici sayısı, eşzamanlı izleyici, anlık izleyici, izleyici
    | متوسط المشاهدين, متوسط عدد المشاهدين, المشاهدون المتزامنون, المشاهدين, المشاهدون
    | 平均同時視聴者数, 平均視聴者数, 平均同時視聴者, 平均同時視聴, 同時視聴者数, 視聴者数, 視聴者`,
  coins: `coins, coin, gift coins | monedas | moedas | münzen | pièces | koin | xu | jeton, jetonlar, coin sayısı | العملات, عملات | コイン, コイン数`,
  diamonds: `diamonds, diamond, diamonds earned, total diamonds, diamond count | diamantes | diamanten | diamants | berlian, diamond | kim cương
    | elmas, elmaslar | الماس, الألماس, ألماس, الجواهر | ダイヤモンド, ダイヤ, ダイヤ合計, ダイヤモンド数`,
  money: `money usd, usd, money, earnings, estimated earnings, earned, income, revenue, payout, rewards, reward, estimated rewards, dollars, amount
    | ganancias, ingresos, ganancias estimadas, dinero, recompensas, importe, dólares | ganhos, receita, ganhos estimados, dinheiro, recompensas, valor
    | einnahmen, verdienst, umsatz, belohnungen, geld, betrag | revenus, gains, revenus estimés, récompenses, argent, montant
    | pendapatan, penghasilan, uang | thu nhập, doanh thu, tiền, phần thưởng | kazanç, gelir, para, ödüller
    | الأرباح, الدخل, المكافآت, المبلغ | 収益, 推定額, 収入, 報酬, 売上, 金額`,
  gifters: `gifters, gift givers, number of gifters, people who gifted | regaladores, personas que enviaron regalos, donantes | presenteadores, doadores, pessoas que presentearam
    | schenkende, geschenkgeber, gifter | donateurs, offreurs de cadeaux | pemberi hadiah, pemberi gift | người tặng quà, người tặng
    | hediye gönderenler, hediye gönderen | مرسلو الهدايا, المهدون | ギフト贈呈者, ギフト贈呈者数, ギフター`,
  views: `views, total views, view count, total viewers, unique viewers | visualizaciones, vistas, espectadores totales, espectadores únicos | visualizações, total de espectadores
    | aufrufe, zuschauer gesamt, zuschauer insgesamt | vues, total des spectateurs, spectateurs uniques | tayangan, penayangan, total penonton
    | lượt xem, tổng số người xem | görüntülenme, görüntüleme, toplam izleyici | المشاهدات, عدد المشاهدات | 視聴数, 視聴回数, 総視聴者数, ユニーク視聴者数, ユニーク視聴者`,
  lives: `lives, live streams, streams, number of lives, live count, sessions | emisiones, número de lives | quantidade de lives | anzahl lives
    | nombre de lives | jumlah live | số buổi live | yayın sayısı | عدد البثوث | live回数, 配信回数, liveの合計数`,
  note: `note, notes, title, live title, live name | nota, notas, título | observação | notiz, anmerkung, titel | remarque, titre | catatan, judul
    | ghi chú, tiêu đề | not, başlık | ملاحظة, ملاحظات, العنوان | メモ, 備考, live名, タイトル`,
  tags: `tags, labels | etiquetas | schlagwörter | étiquettes | label | nhãn | etiketler | وسوم | タグ`,
  id: "livetake id",
  source: "livetake source",
};

/** Words that turn a heading into another quantity: peaks, shares, last month's, only those from battles. */
const OTHER_QUANTITY = new RegExp(
  `(^| )(${"peak max maximum unique total new last from per rate percent pct share goal rank top fan match matches pico maximo unicos total nuevos spitze hochste eindeutige gesamt neue pic uniques nouveaux unik puncak baru moi cao nhat en yuksek tekil yeni".split(" ").join("|")})( |$)|%|${fold("最高")}|${fold("ユニーク")}|${fold("新規")}|${fold("الذروة")}|${fold("الجدد")}`,
);

const KNOWN = new Map<string, { field: Field; rank: number }[]>();
for (const field of FIELDS)
  for (const [rank, heading] of HEADINGS[field].split(/[,|]/).entries()) {
    const key = fold(heading);
    KNOWN.set(key, [...(KNOWN.get(key) ?? []), { field, rank }]);
  }

const LONGEST_FIRST = [...KNOWN.keys()].filter((key) => key.length > 3).toSorted((a, b) => b.length - a.length);

/** The field of each heading, or undefined; no field twice, the most telling heading first. */
export function matchHeadings(headings: readonly string[]): (Field | undefined)[] {
  const candidates = headings.flatMap((heading, column) =>
    fieldsOf(heading).map(({ field, score }) => ({ column, field, score })),
  );
  const found: (Field | undefined)[] = headings.map(() => undefined);
  for (const { column, field } of candidates.sort((a, b) => b.score - a.score || a.column - b.column))
    if (!found[column] && !found.includes(field)) found[column] = field;
  return found;
}

/** How many of these headings are known: how much a row looks like the first of a list of LIVEs. */
export function countHeadings(headings: readonly string[]): number {
  return matchHeadings(headings).filter(Boolean).length;
}

function fieldsOf(heading: string): { field: Field; score: number }[] {
  if (heading.length > 80) return [];
  const forms = [fold(heading), fold(heading.replace(/[([（].*?[)\]）]/g, " "))];
  const exact = forms.flatMap((form, i) =>
    (KNOWN.get(form) ?? []).map(({ field, rank }) => ({ field, score: 100 - rank / 100 - i })),
  );
  if (exact.length || !forms[1] || /\d{3}/.test(forms[1]) || OTHER_QUANTITY.test(forms[1])) return exact;
  // "My diamonds", "Diamonds this LIVE": the longest known heading inside.
  const inside =
    LONGEST_FIRST.find((key) => key.length < forms[1].length && ` ${forms[1]} `.includes(` ${key} `)) ?? "";
  const fields = KNOWN.get(inside) ?? [];
  return fields.map(({ field, rank }) => ({ field, score: (50 * inside.length) / forms[1].length - rank / 100 }));
}
