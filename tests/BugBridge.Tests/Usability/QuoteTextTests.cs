using BugBridge.Core.Usability;
using Xunit;

namespace BugBridge.Tests.Usability;

public sealed class QuoteTextTests
{
    [Theory]
    [InlineData("Hello team,\n\nI cannot find the export.\n\nKind regards\nAna", "I cannot find the export.")]
    [InlineData("Hi, the export is hidden.", "The export is hidden.")]
    [InlineData("Dear support! Good morning. Where is the export?\nThanks!", "Where is the export?")]
    [InlineData("Buenos días:\nNo encuentro la exportación.\nUn saludo,\nBea", "No encuentro la exportación.")]
    [InlineData("Guten Tag,\nich finde den Export nicht.\nMit freundlichen Grüßen\nCarl", "Ich finde den Export nicht.")]
    public void A_quote_has_neither_greeting_nor_signature(string message, string quote) => Assert.Equal(quote, QuoteText.Of(message));

    [Theory]
    [InlineData("The hello page never ends.")]
    [InlineData("Thanks to the new export I lost an hour.\nIt is hidden.")]
    [InlineData("Hi")]
    [InlineData("High contrast is gone.")]
    [InlineData("It fails.\nBest of all, it says nothing about what happened. Where do I see why?")]
    [InlineData("")]
    public void What_says_something_stays(string message) => Assert.Equal(message, QuoteText.Of(message));
}
