using System.Globalization;

namespace BugBridge.Core.Sync.State;

/// <summary>
/// What is kept of a text to know it again when its words are forgotten: hashes of a whole title and a whole text, out of which no word can be read. Words are
/// read as for what lets a ticket join an issue by itself, and as there another version, platform, product, component or error is another matter; a text has to
/// have all its words in common, not nearly all.
/// </summary>
/// <param name="Title">Of all words of the title; null without any.</param>
/// <param name="TitleWords">How many of them tell something. Names of the customer do not, with which telephones and chats title their tickets.</param>
/// <param name="Whole">Of all words of title and text; null where they are too few to tell something.</param>
/// <param name="Error">Of the error that it shows, or null.</param>
/// <param name="Product">Of the product, or null.</param>
/// <param name="Component">Of the component, or null.</param>
/// <param name="Versions">Of the versions that it names, or null.</param>
/// <param name="Platforms">Of the platforms that it names, or null.</param>
public sealed record ReportPrint(string? Title, int TitleWords, string? Whole, string? Error, string? Product, string? Component, string? Versions, string? Platforms)
{
    /// <summary>As many words tell something: "Help!" says the same as every other cry for help.</summary>
    public const int EnoughWords = 4;

    private const char Between = '.';

    /// <summary>The title, where it has enough words for two that bear it to be about the same; else null.</summary>
    public string? TellingTitle => TitleWords >= EnoughWords ? Title : null;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static ReportPrint Parse(string text)
    {
        var parts = (text ?? throw new ArgumentNullException(nameof(text))).Split(Between).Select(part => part.Length == 0 ? null : part).ToList();
        return parts is [var title, { } words, var whole, var error, var product, var component, var versions, var platforms]
            ? new ReportPrint(title, int.Parse(words, CultureInfo.InvariantCulture), whole, error, product, component, versions, platforms)
            : throw new FormatException($"'{text}' is not a print of a text.");
    }

    /// <summary>How much alike the two are. Whether others write under the same title is not known here.</summary>
    public ReportLikeness LikenessTo(ReportPrint? other) =>
        other is null || Title != other.Title || Differ(Error, other.Error) || Differ(Product, other.Product) || Differ(Component, other.Component)
            || Differ(Versions, other.Versions) || Differ(Platforms, other.Platforms) ? ReportLikeness.None
        : (Whole is not null && Whole == other.Whole) || (Title is not null && Error is not null && Error == other.Error) ? ReportLikeness.Same
        : TellingTitle is not null && other.TellingTitle is not null ? ReportLikeness.SameTitle
        : ReportLikeness.None;

    /// <summary>As one text, which <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        string.Join(Between, Title, TitleWords.ToString(CultureInfo.InvariantCulture), Whole, Error, Product, Component, Versions, Platforms);

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;
}
