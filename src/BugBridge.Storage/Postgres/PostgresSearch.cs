namespace BugBridge.Storage.Postgres;

/// <summary>
/// What searches are answered from, as the first migration makes it. Triggers feed it, so that no write can forget to. Words are what FTS5's unicode61 makes of
/// a text: letters and digits that stand together, without case and accents.
/// </summary>
internal static class PostgresSearch
{
    private const string Tables =
        """
        CREATE TABLE "SearchTexts" ("Seq" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "Kind" TEXT COLLATE "C" NOT NULL, "Id" TEXT COLLATE "C" NOT NULL,
          "Words" TSVECTOR NOT NULL, UNIQUE ("Kind", "Id"));
        CREATE INDEX "IX_SearchTexts_Words" ON "SearchTexts" USING GIN ("Words");
        CREATE TABLE "SearchNames" ("Kind" TEXT COLLATE "C" NOT NULL, "Id" TEXT COLLATE "C" NOT NULL, "Name" TEXT COLLATE "C" NOT NULL, PRIMARY KEY ("Kind", "Id", "Name"));
        CREATE FUNCTION "SearchWords"(searched TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE AS $words$
          SELECT COALESCE(array_agg(DISTINCT left(word, 200)), ARRAY[]::TEXT[])
          FROM regexp_split_to_table(lower(regexp_replace(normalize(searched COLLATE "und-x-icu", NFD), '[\u0300-\u036F]', '', 'g')), '[^[:alnum:]]+') AS word
          WHERE word <> ''
        $words$;

        """;

    /// <summary>Makes all of it.</summary>
    public static string Create { get; } =
        Tables
        + Texts("Ticket", "Tickets", row => $"{row}.\"Subject\"")
        + Texts("Issue", "Issues", row => $"{row}.\"Key\" || ' ' || {row}.\"Summary\"")
        + Names("Account", "Tickets", "AccountId", "AccountName")
        + Names("Account", "Accounts", "Id", "Name")
        + Names("Rep", "Tickets", "RepId", "RepId")
        + Names("Rep", "Reps", "Id", "Name");

    private static string Texts(string kind, string table, Func<string, string> text) =>
        $"""
        CREATE FUNCTION "Search{kind}"() RETURNS trigger LANGUAGE plpgsql AS $feed$
        BEGIN
          IF TG_OP = 'DELETE' THEN
            DELETE FROM "SearchTexts" WHERE "Kind" = '{kind}' AND "Id" = OLD."Id";
          ELSIF TG_OP = 'INSERT' THEN
            INSERT INTO "SearchTexts" ("Kind", "Id", "Words") VALUES ('{kind}', NEW."Id", array_to_tsvector("SearchWords"({text("NEW")})));
          ELSIF {text("OLD")} <> {text("NEW")} COLLATE "C" THEN
            UPDATE "SearchTexts" SET "Words" = array_to_tsvector("SearchWords"({text("NEW")})) WHERE "Kind" = '{kind}' AND "Id" = NEW."Id";
          END IF;
          RETURN NULL;
        END $feed$;
        CREATE TRIGGER "Search{kind}" AFTER INSERT OR UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION "Search{kind}"();

        """;

    private static string Names(string kind, string table, string id, string name) =>
        $"""
        CREATE FUNCTION "SearchNames_{table}_{name}"() RETURNS trigger LANGUAGE plpgsql AS $feed$
        BEGIN
          INSERT INTO "SearchNames" ("Kind", "Id", "Name") VALUES ('{kind}', NEW."{id}", COALESCE(NEW."{name}", NEW."{id}")) ON CONFLICT DO NOTHING;
          RETURN NULL;
        END $feed$;
        CREATE TRIGGER "SearchNames_{table}_{name}" AFTER INSERT OR UPDATE OF {(id == name ? $"\"{id}\"" : $"\"{id}\", \"{name}\"")} ON "{table}"
        FOR EACH ROW WHEN (NEW."{id}" IS NOT NULL) EXECUTE FUNCTION "SearchNames_{table}_{name}"();

        """;
}
