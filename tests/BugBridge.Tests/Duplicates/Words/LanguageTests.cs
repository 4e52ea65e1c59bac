using BugBridge.Core.Duplicates.Words;
using Xunit;

namespace BugBridge.Tests.Duplicates.Words;

/// <summary>Whose stems and stop words a report is read with.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("Die Rechnungen werden doppelt gedruckt", "rechnung rechnungen")]
    [InlineData("Beim Öffnen der Einstellungen stürzt die App ab", "öffnen oeffnen")]
    [InlineData("Les factures ne sont pas imprimées", "imprimée imprimées imprimer imprimé imprime")]
    [InlineData("Le fatture non vengono stampate", "stampata stampate stampati stampare")]
    [InlineData("As faturas não são exportadas", "exportar exportação exportado exportando")]
    [InlineData("De facturen worden niet afgedrukt", "factuur facturen")]
    [InlineData("Fakturorna skrivs inte ut när jag vill", "faktura fakturor fakturorna")]
    [InlineData("Meddelelserne bliver ikke vist hos mig efter det", "meddelelse meddelelser meddelelsen meddelelserne")]
    [InlineData("Jeg får ikke noen meldinger etter det", "melding meldinger meldingen meldingene")]
    [InlineData("Laskut eivät tulostu, kun ne on tallennettu", "lasku laskut laskun laskuja")]
    [InlineData("A mellékletek nem nyílnak meg, ha több van", "mellékletek mellékletet mellékleteket")]
    [InlineData("Счета не печатаются после обновления", "счета счетов счетам счетах")]
    [InlineData("No se imprimen las facturas", "actualización actualizaciones actualizacion")]
    [InlineData("The invoices are not printed", "print prints printed printing")]
    public void A_word_is_one_in_all_forms_that_the_reports_language_gives_it(string report, string forms)
    {
        var language = Language.Of(report, string.Empty);

        Assert.Single(forms.Split(' ').Select(form => language.WordOf(form)?.Stem).Distinct());
    }

    [Theory]
    [InlineData("Die Rechnungen werden doppelt gedruckt", "die und für werden bitte", "nicht kein ohne")]
    [InlineData("Les factures ne sont pas imprimées", "les sont pour bonjour", "pas ne sans")]
    [InlineData("Le fatture non vengono stampate", "le che sono grazie", "non")]
    [InlineData("As faturas não são exportadas", "as são para obrigado", "não sem")]
    [InlineData("De facturen worden niet afgedrukt", "de worden voor graag", "niet geen zonder")]
    [InlineData("Fakturorna skrivs inte ut när jag vill", "när jag för tack", "inte utan")]
    [InlineData("Meddelelserne bliver ikke vist hos mig efter det", "mig efter tak", "ikke")]
    [InlineData("Jeg får ikke noen meldinger etter det", "jeg etter takk", "ikke uten")]
    [InlineData("Laskut eivät tulostu, kun ne on tallennettu", "kun ne on kiitos", "ei eivät")]
    [InlineData("A mellékletek nem nyílnak meg, ha több van", "hogy van köszönöm", "nem nincs nélkül")]
    [InlineData("Счета не печатаются после обновления", "после для спасибо", "не нет без")]
    [InlineData("No se imprimen las facturas", "se las gracias", "no")]
    [InlineData("The invoices are not printed", "the are please", "not no")]
    public void Small_words_and_courtesies_say_nothing_and_negations_do(string report, string nothing, string something)
    {
        var language = Language.Of(report, string.Empty);

        Assert.All(nothing.Split(' '), word => Assert.Null(language.WordOf(word)));
        Assert.All(something.Split(' '), word => Assert.NotNull(language.WordOf(word)));
    }

    [Theory]
    [InlineData("Crash on start", "")]
    [InlineData("NullReferenceException", "")]
    [InlineData("Nie mogę się zalogować, proszę o pomoc", "")]
    [InlineData("保存ができません", "")]
    [InlineData("TableView crashes", "var win = new Die();\nvar row = den.til(men);\nTi.UI.SIZE\nla-le-les\nhttp://la.example.org/le/les")]
    [InlineData("Address book", "Menu, Tools, Edit, View, Message, Address, Book, Search, Window, del, Options, Preferences")]
    public void Without_words_of_another_language_that_is_known_a_report_is_read_as_English(string title, string description) =>
        Assert.Same(Language.English, Language.Of(title, description));

    [Fact]
    public void Many_threads_may_ask_for_stems_at_once()
    {
        string[] words = [.. Enumerable.Range(0, 2_000).Select(number => $"print{(char)('a' + (number % 26))}{new string('e', number % 5)}ing")];
        var stemmer = new Stemmer(() => new NewerEnglishStemmer());
        var alone = words.Select(stemmer.Of).ToList();

        var together = words.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(stemmer.Of).ToList();

        Assert.Equal(alone, together);
    }
}
