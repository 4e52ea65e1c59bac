using Xunit;

namespace BugBridge.Tests.Texts;

/// <summary>That texts for people are in plain words. What is wrong is listed with what to write instead.</summary>
public sealed class PlainWordsTests
{
    [Fact]
    public void No_text_for_people_uses_banned_words()
    {
        var texts = PeoplesTexts.All().ToList();

        Assert.True(texts.Count > 1500, $"Only {texts.Count} texts are found.");
        var found = string.Join('\n', Found(texts, BannedWord.English));
        Assert.True(found.Length == 0, found);
    }

    [Fact]
    public void No_Spanish_text_uses_banned_words()
    {
        var texts = PeoplesTexts.Spanish().ToList();

        Assert.True(texts.Count > 300, $"Only {texts.Count} texts are found.");
        var found = string.Join('\n', Found(texts, BannedWord.Spanish));
        Assert.True(found.Length == 0, found);
    }

    [Theory]
    [InlineData("this ticket now stands behind this issue")]
    [InlineData("the ticket is tied to ENG-12")]
    [InlineData("closed tickets hear no news")]
    [InlineData("the ticket hears news")]
    [InlineData("what is held of it is erased")]
    [InlineData("once this is mended")]
    [InlineData("copy the key anew")]
    [InlineData("the bridge may not read it")]
    [InlineData("linked before the bridge came")]
    [InlineData("joined by itself, because it describes the same fault")]
    [InlineData("There is nobody to ask.")]
    [InlineData("'x' is no https address.")]
    [InlineData("lead the address to Web:Url")]
    [InlineData("it listens at all interfaces")]
    [InlineData("Written: bugbridge.json")]
    [InlineData("Asking Zendesk, Jira and the store...")]
    public void What_was_said_before_would_be_found(string text) => Assert.Contains(BannedWord.English, word => word.IsIn(text));

    [Theory]
    [InlineData("Linked to ENG-32 (Kits are deducted twice). Status: To Do; no fix date yet. /unlink to undo.")]
    [InlineData("There is no ticket 207.")]
    [InlineData("BugBridge can no longer read it.")]
    public void Plain_words_are_not(string text) => Assert.DoesNotContain(BannedWord.English, word => word.IsIn(text));

    private static string[] Found(IEnumerable<(string File, string Text)> texts, IReadOnlyList<BannedWord> banned) =>
        [.. texts.SelectMany(one => banned.Where(word => word.IsIn(one.Text)).Select(word => $"{one.File}: “{one.Text.Trim()}” has {word}")).Distinct(StringComparer.Ordinal)];
}
