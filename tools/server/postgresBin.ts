/** Where initdb and postgres lie: Debian's PostgreSQL 15, or another by GLYPHARY_POSTGRES_BIN. */
export const postgresBin = process.env.GLYPHARY_POSTGRES_BIN ?? "/usr/lib/postgresql/15/bin";
