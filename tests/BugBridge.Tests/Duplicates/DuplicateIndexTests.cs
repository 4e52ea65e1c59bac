using BugBridge.Core.Duplicates;
using Xunit;

namespace BugBridge.Tests.Duplicates;

public sealed class DuplicateIndexTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly DuplicateIndex _index = new();

    [Fact]
    public void The_group_with_the_same_fault_in_other_words_comes_first()
    {
        Put("1", "A", "Login page crashes", "After entering the password the page goes blank.");
        Put("2", "B", "Invoice currency is wrong", "The total shows dollars instead of euros.");
        Put("3", "C", "Printing labels fails", "The printer reports a paper jam.");

        Assert.Equal("A", Search("Crash on the login page", "It is blank after the password was entered")[0].Group);
    }

    [Fact]
    public void A_group_is_found_by_every_report_in_it()
    {
        Put("1", "A", "Login page crashes");
        Put("2", "A", "Cannot sign in, screen stays white");
        Put("3", "B", "Invoice currency is wrong");

        Assert.Equal("2", Search("White screen when I sign in").Single(candidate => candidate.Group == "A").ReportId);
    }

    [Fact]
    public void The_words_that_speak_for_a_candidate_are_told_as_somebody_wrote_them()
    {
        Put("1", "A", "TableView loses its scrollbars after rotation");
        Put("2", "B", "Invoice currency is wrong");

        var words = Search("Rotation makes TableView scrollbars vanish")[0].Words;

        Assert.Contains("TableView", words);
        Assert.Contains("rotation", words);
        Assert.DoesNotContain("after", words);
    }

    [Fact]
    public void Reports_before_the_window_do_not_count()
    {
        Put("1", "A", "Login page crashes", at: Now.AddDays(-400));

        Assert.Empty(_index.Search(Report("q", "Login page crashes"), 5, Now.AddDays(-365)));
    }

    [Fact]
    public void A_report_does_not_find_its_own_group_nor_one_that_is_not_wanted()
    {
        Put("1", "A", "Login page crashes");
        Put("2", "B", "Login page crashes badly");
        Put("3", "C", "Login page crashes often");

        var groups = _index.Search(Report("1", "Login page crashes"), 5, DateTimeOffset.MinValue, new HashSet<string> { "B" });

        Assert.Equal(["C"], groups.Select(candidate => candidate.Group));
    }

    [Fact]
    public void A_report_follows_when_its_group_changes()
    {
        Put("1", "A", "Login page crashes");
        Put("1", "B", "Login page crashes");

        Assert.Equal(["B"], Search("Login page crashes").Select(candidate => candidate.Group));
        Assert.Equal(1, _index.Count);
    }

    [Fact]
    public void What_was_taken_out_or_rewritten_is_not_found_by_its_old_words()
    {
        Put("1", "A", "Login page crashes");
        Put("2", "B", "Printing labels fails");
        Put("2", "B", "Export of statements stops");
        _index.Remove("1");

        Assert.Empty(Search("Login page crashes"));
        Assert.Empty(Search("Printing labels"));
        Assert.Single(Search("Statements export"));
    }

    [Fact]
    public void Thousands_of_reports_may_come_and_go()
    {
        for (var number = 0; number < 3_000; number++)
        {
            Put($"{number}", $"group {number}", $"Fault number{number} in the module");
            _index.Remove($"{number - 10}");
        }

        Assert.Equal(10, _index.Count);
        Assert.Equal("group 2995", Search("number2995 is broken")[0].Group);
    }

    [Fact]
    public void What_people_decide_moves_the_right_kind_of_candidate_up()
    {
        // Here the same words stand in other products, and only reports of the inbox repeat the ones of the product.
        for (var number = 0; number < 60; number++)
        {
            Put($"p{number}", $"p{number}", $"Widget{number} loses data", product: "Product", at: Now.AddDays(-2));
            Put($"i{number}", $"i{number}", $"Widget{number} loses data", product: "Inbox", at: Now.AddDays(-1));
        }

        for (var number = 0; number < 50; number++)
        {
            _index.Learn(Report($"q{number}", $"Widget{number} loses data", product: "Inbox"), $"p{number}", DateTimeOffset.MinValue);
        }

        Assert.Equal("p55", _index.Search(Report("q", "Widget55 loses data", product: "Inbox"), 5, DateTimeOffset.MinValue)[0].Group);
    }

    [Fact]
    public void Words_that_reports_use_alike_are_taken_for_each_other()
    {
        for (var number = 0; number < 400; number++)
        {
            Put($"f{number}", $"f{number}", $"Window {(number % 2 == 0 ? "freezes" : "hangs")}", $"The spinner turns forever and nothing responds to clicks {number}.");
            Put($"o{number}", $"o{number}", $"Colour {(number % 2 == 0 ? "palette" : "theme")}", $"The tint of headings is too dark on paper {number}.");
        }

        Assert.True(_index.WantsToRelearn);
        _index.Relearn();

        Assert.False(_index.WantsToRelearn);
        Assert.StartsWith("f", Search("Dialog hangs", "spinner")[0].Group, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "   \n\n ")]
    [InlineData("!!!", "???")]
    public void A_report_without_words_finds_nothing_and_is_found_by_nothing(string title, string description)
    {
        Put("1", "A", title, description);
        Put("2", "B", "Login page crashes");

        Assert.Empty(Search(title, description));
    }

    [Fact]
    public void A_report_of_one_word_finds_what_has_that_word_and_is_never_taken_for_the_same_text()
    {
        Put("1", "A", "Crash");

        var candidate = Assert.Single(Search("Crash"));
        Assert.Null(candidate.NearVerbatim);
    }

    [Fact]
    public void A_log_of_a_megabyte_is_read_at_its_ends()
    {
        var log = string.Join('\n', Enumerable.Range(0, 20_000).Select(line => $"2026-03-01 09:00:00 INFO worker {line} did step {line * 7}"));
        Put("1", "A", "Import stops", "Starts with FrobnicateFailure\n" + log + "\nEnds with GrommetOverflow");

        Assert.Single(Search("FrobnicateFailure"));
        Assert.Single(Search("GrommetOverflow"));
    }

    [Fact]
    public void Spanish_reports_find_each_other_in_other_forms_of_the_words()
    {
        Put("1", "A", "La aplicación se cierra al guardar las facturas", "Cuando guardo una factura la aplicación se cierra.");
        Put("2", "B", "El informe mensual está vacío", "No se ven los datos del mes.");

        Assert.Equal("A", Search("Se cierra guardando la factura", "Al guardar facturas se cierra la aplicación.")[0].Group);
    }

    [Theory]
    [InlineData("Rechnungen werden beim Drucken doppelt ausgegeben", "Das Drucken einer Rechnung gibt sie doppelt aus", "Einstellungen werden beim Speichern verworfen")]
    [InlineData("Les factures exportées sont vides", "Quand j'exporte une facture, elle est vide", "Les comptes supprimés sont toujours là")]
    [InlineData("Le fatture esportate sono vuote", "Quando esporto una fattura è vuota", "Gli utenti cancellati sono ancora là")]
    [InlineData("As faturas exportadas estão vazias", "Quando exporto uma fatura ela está vazia", "Os usuários apagados ainda estão lá")]
    [InlineData("De bijlagen van de facturen ontbreken", "Er ontbreekt een bijlage bij mijn factuur", "De meldingen van de agenda komen te laat")]
    [InlineData("Fakturorna saknar sina bilagor", "Min faktura saknar en bilaga när jag öppnar den", "Mötena saknar sina deltagare")]
    [InlineData("Meddelelserne vises ikke i kalenderen", "Jeg kan ikke se en meddelelse i min kalender", "Filerne hentes ikke ned i mappen")]
    [InlineData("Meldingene vises ikke i kalenderen etter det", "Jeg får ikke noen melding i kalender", "Filene hentes ikke ned i mappen etter det")]
    [InlineData("Laskut katoavat, kun ne on tulostettu", "Miten lasku katoaa, jos se on tulostettu", "Tilit katoavat, kun ne on lukittu")]
    [InlineData("A mellékletek nem nyílnak meg a számlában", "Nem nyílik meg, ha egy mellékletet a számlához adok", "A jelszavak nem változnak meg a fiókban")]
    [InlineData("Счета не печатаются после обновления", "При печати счетов ничего не выходит", "Пароли не меняются после обновления")]
    public void Reports_of_other_languages_find_each_other_in_other_forms_of_the_words(string report, string again, string other)
    {
        Put("1", "A", report);
        Put("2", "B", other);
        Put("3", "C", "Invoices are printed twice");

        Assert.Equal("A", Search(again)[0].Group);
    }

    [Fact]
    public void What_a_language_inflects_counts_as_the_same_title()
    {
        Put("1", "A", "Rechnung ohne Anlagen und Summen bei Kunden");
        Put("2", "B", "The address book is empty");

        Assert.NotNull(Search("Rechnungen ohne Anlage und Summe bei Kunden").Single(candidate => candidate.Group == "A").NearVerbatim);
    }

    [Fact]
    public void Languages_may_be_mixed()
    {
        Put("1", "A", "Error al exportar: export fails with ERR_DISK_FULL", "No puedo exportar el informe. The export stops.");

        Assert.Equal("A", Search("Export fails with ERR_DISK_FULL", "hola, it stops")[0].Group);
    }

    private void Put(string id, string group, string title, string description = "", string? product = null, DateTimeOffset? at = null) =>
        _index.Put(Report(id, title, description, product) with { CreatedAt = at ?? Now.AddDays(-1) }, group);

    private IReadOnlyList<Candidate> Search(string title, string description = "") =>
        _index.Search(Report("query", title, description), 5, DateTimeOffset.MinValue);

    private static Report Report(string id, string title, string description = "", string? product = null) =>
        new(id, title, description, product, null, Now);
}
