# The site as one small server: `docker build -t livetake . && docker run -p 3000:3000 -e SITE_ORIGIN=https://… livetake`.
FROM node:20-slim AS build
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:20-slim
WORKDIR /site
ENV NODE_ENV=production PORT=3000 HOSTNAME=0.0.0.0
COPY --from=build /site/.next/standalone ./
COPY --from=build /site/.next/static ./.next/static
COPY --from=build /site/public ./public
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/api/convert?coins=1`).then(({ ok }) => process.exit(ok ? 0 : 1))"]
CMD ["node", "server.js"]
