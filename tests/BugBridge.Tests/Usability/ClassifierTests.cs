using System.Collections.Immutable;
using BugBridge.Core.Text;
using BugBridge.Core.Usability;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Usability;

public sealed class ClassifierTests
{
    private static readonly Classifier Classifier = new(Some.Categories);
    private static readonly TicketSigns NoSigns = TicketSigns.Of(A.Ticket());

    [Theory]
    [InlineData("Where is the EXPORT?", "", "finding", "because of the phrase 'where is the export' in the subject")]
    [InlineData("Help", "so: where is\n the  export, please", "finding", "because of the phrase 'where is the export' in the first message")]
    [InlineData("No encuentro la exportación", "", "finding", "because of the phrase 'no encuentro' in the subject")]
    [InlineData("¿QUE SIGNIFICA ESTO?", "", "wording", "because of the phrase 'qué significa' in the subject")]
    [InlineData("Hilfe fuer das Formular", "", "forms", "because of the phrase 'für das Formular' in the subject")]
    [InlineData("Hilfe FÜR DAS FORMULAR", "", "forms", "because of the phrase 'für das Formular' in the subject")]
    [InlineData("Hilfe fu\u0308r das Formular", "", "forms", "because of the phrase 'für das Formular' in the subject")]
    [InlineData("what's the date-format?", "", "forms", "because of the phrase 'date format' in the subject")]
    public void Phrases_are_found_in_any_language_whatever_their_case_and_accents(string subject, string message, string category, string why)
    {
        var placement = Classifier.Place(NoSigns, subject, message, null);

        Assert.Equal((category, why), (placement.CategoryId, placement.Explain()));
    }

    [Theory]
    [InlineData("somewhere is the exporter")]
    [InlineData("where is the exports")]
    [InlineData("<script>alert('where')</script> is the export")]
    [InlineData("")]
    [InlineData("\u202Etropxe eht si erehw")]
    [InlineData("=HYPERLINK(\"x\")")]
    public void Half_words_and_hostile_text_place_nothing(string subject) =>
        Assert.Equal(Placement.None, Classifier.Place(NoSigns, subject, string.Empty, null));

    [Fact]
    public void A_huge_text_is_no_burden()
    {
        var text = string.Concat(Enumerable.Repeat("where is the where is ", 50_000));

        Assert.Equal(Placement.None, Classifier.Place(NoSigns, text, text, null));
    }

    [Fact]
    public void More_and_longer_phrases_win()
    {
        var placement = Classifier.Place(NoSigns, "required date format", "what does it mean", null);

        Assert.Equal("wording", placement.CategoryId);
        Assert.Equal("forms", Classifier.Place(NoSigns, "required date format, formato de fecha", "what does it mean", null).CategoryId);
    }

    [Fact]
    public void A_tie_is_said_and_the_first_in_the_file_wins()
    {
        var placement = Classifier.Place(NoSigns, "no encuentro el date format", string.Empty, null);

        Assert.Equal(("finding", "forms"), (placement.CategoryId, placement.Ties));
        Assert.EndsWith("; forms match equally well; the first in the file wins", placement.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_phrases_are_counted_in_the_explanation() => Assert.Equal(
        "because of the phrase 'where is the export' in the subject and one more phrase",
        Classifier.Place(NoSigns, "where is the export", "no encuentro", null).Explain());

    [Fact]
    public void Fields_come_before_tags_and_tags_before_phrases_and_a_person_before_all()
    {
        var ticket = A.Ticket() with { Tags = ["ux-forms"], Fields = ImmutableDictionary<string, FieldValue>.Empty.Add("Area", "menu") };
        var both = TicketSigns.Of(ticket);
        var tag = TicketSigns.Of(ticket with { Fields = ImmutableDictionary<string, FieldValue>.Empty });

        Assert.Equal("because of the field Area: menu", Classifier.Place(both, "qué significa", "", null).Explain());
        Assert.Equal("because of the tag 'ux-forms'", Classifier.Place(tag, "qué significa", "", null).Explain());
        Assert.Equal("because Rita chose it", Classifier.Place(both, "", "", new Correction("wording", "Rita", A.Monday)).Explain());
    }

    [Fact]
    public void A_choice_of_a_category_that_is_no_more_leaves_it_to_the_rules() =>
        Assert.Equal("finding", Classifier.Place(NoSigns, "no encuentro", "", new Correction("gone", "Rita", A.Monday)).CategoryId);

    [Fact]
    public void A_ticket_is_about_usability_by_tag_form_field_or_a_categorys_own_tag_and_not_by_words()
    {
        var ticket = A.Ticket() with { Subject = "where is the export" };

        Assert.False(Classifier.Concerns(TicketSigns.Of(ticket)));
        Assert.True(Classifier.Concerns(TicketSigns.Of(ticket with { Tags = ["usability"] })));
        Assert.True(Classifier.Concerns(TicketSigns.Of(ticket with { Tags = ["ux-nav"] })));
        Assert.True(Classifier.Concerns(TicketSigns.Of(ticket with { Form = "feedback" })));
        Assert.True(Classifier.Concerns(TicketSigns.Of(ticket with { Fields = ticket.Fields.Add("Kind", "usability") })));
        Assert.False(Classifier.Concerns(TicketSigns.Of(ticket with { Fields = ticket.Fields.Add("Kind", "Bug") })));
    }

    [Fact]
    public void Each_of_several_values_of_a_field_is_a_sign_of_its_own()
    {
        var ticket = A.Ticket() with { Fields = ImmutableDictionary<string, FieldValue>.Empty.Add("Area", ["Import, export and sync", "Menu"]) };

        var signs = TicketSigns.Parse(TicketSigns.Of(ticket).ToString());

        Assert.Equal(("Menu", "Import, export and sync", null), (signs.ValueOf("area", ["menu"]), signs.ValueOf("Area", ["Import, export and sync"]), signs.ValueOf("Area", ["Import"])));
    }

    [Fact]
    public void Signs_read_back_as_they_were_and_hold_no_personal_data()
    {
        var signs = TicketSigns.Of(A.Ticket() with
        {
            Tags = ["b", "a"],
            Form = "Feed\nback",
            Fields = ImmutableDictionary<string, FieldValue>.Empty.Add("Area", "Menu\tx").Add("Contact", "ann@example.com").Add("Long", new string('x', 200)),
        });

        Assert.Equal("tag\ta\ntag\tb\nfield\tArea\tMenu x\nform\tFeed back", signs.ToString());
        Assert.Equal(signs.ToString(), TicketSigns.Parse(signs.ToString()).ToString());
    }

    [Theory]
    [InlineData("Where is the export? I cannot find it anywhere.", "finding-things")]
    [InlineData("No encuentro el botón de exportar, ¿dónde está?", "finding-things")]
    [InlineData("Ich finde nicht, wo finde ich den Export?", "finding-things")]
    [InlineData("Demasiados clics para cada factura", "too-many-steps")]
    [InlineData("Zu viele Klicks und sehr umständlich", "too-many-steps")]
    [InlineData("Auf dem Handy ist der Knopf abgeschnitten", "small-screens")]
    [InlineData("The screen reader reads nothing", "accessibility")]
    [InlineData("Was bedeutet dieser Knopf? Sehr verwirrend.", "wording")]
    public void The_shipped_categories_know_three_languages(string subject, string category) =>
        Assert.Equal(category, new Classifier(Some.Shipped).Place(NoSigns, subject, string.Empty, null).CategoryId);
}
