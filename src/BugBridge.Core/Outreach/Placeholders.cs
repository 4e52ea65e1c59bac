using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BugBridge.Core.Outreach;

/// <summary>The gaps in templates: which there are, and how they are filled.</summary>
internal static partial class Placeholders
{
    public const string Customer = "customer";
    public const string Subject = "subject";
    public const string Issue = "issue";
    public const string Date = "date";
    public const string DateBefore = "before";
    public const string Workaround = "workaround";
    public const string Version = "version";
    public const string Rep = "rep";

    private static readonly ImmutableArray<string> Everywhere = [Customer, Subject, Issue, Rep];

    /// <summary>Those that a kind of news can fill.</summary>
    public static ImmutableArray<string> KnownTo(OutreachKind kind) => kind switch
    {
        OutreachKind.Estimate => [.. Everywhere, Date],
        OutreachKind.Slip or OutreachKind.Sooner => [.. Everywhere, Date, DateBefore],
        OutreachKind.NoDate => [.. Everywhere, DateBefore],
        OutreachKind.Workaround or OutreachKind.WorkaroundChanged => [.. Everywhere, Workaround],
        OutreachKind.Released => [.. Everywhere, Version],
        _ => Everywhere,
    };

    /// <summary>The one without which the news says nothing; null when there is none.</summary>
    public static string? NeededBy(OutreachKind kind) => kind switch
    {
        OutreachKind.Estimate or OutreachKind.Slip or OutreachKind.Sooner => Date,
        OutreachKind.Workaround or OutreachKind.WorkaroundChanged => Workaround,
        _ => null,
    };

    /// <summary>Those that a text names.</summary>
    public static IEnumerable<string> In(string text) => Gap().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    /// <summary>The sign right before the first gap of a name; null where it begins the text, or is not in it.</summary>
    public static char? Before(string text, string name) => text.IndexOf($"{{{name}}}", StringComparison.Ordinal) is > 0 and var at ? text[at - 1] : null;

    /// <summary>The text with its gaps filled. What is not known vanishes together with the blank before it: "Hello {customer}," becomes "Hello,".</summary>
    public static string Fill(string text, Func<string, string?> value) =>
        Gap().Replace(text, match => value(match.Groups["name"].Value) is { Length: > 0 } known ? match.Groups["blank"].Value + known : string.Empty);

    [GeneratedRegex(@"(?<blank> ?)\{(?<name>[^{}\s]+)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gap();
}
