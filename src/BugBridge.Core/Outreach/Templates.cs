using BugBridge.Core.Text;

namespace BugBridge.Core.Outreach;

/// <summary>Finds and fills the words of news: the configured ones before the built-in ones, the customer's language before the general one.</summary>
internal sealed class Templates
{
    private readonly List<OutreachTemplate> _all;
    private readonly string _fallback;

    public Templates(OutreachSettings settings)
    {
        _all = [.. settings.Templates, .. BuiltInTemplates.All];
        _fallback = settings.Language;
    }

    /// <summary>Whether two tags mean the same language.</summary>
    public static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether there are words in a language.</summary>
    public bool Knows(OutreachKind kind, string language) => Find(kind, language) is not null;

    /// <summary>The words for a customer.</summary>
    /// <param name="kind">The news.</param>
    /// <param name="language">The customer's language, or null.</param>
    public OutreachTemplate For(OutreachKind kind, string? language) =>
        Find(kind, language) ?? Find(kind, _fallback) ?? Find(kind, BuiltInTemplates.English)!;

    /// <summary>The text for a customer.</summary>
    /// <param name="template">The words.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="before">The date that the customer was told before, or null.</param>
    /// <param name="customer">The customer.</param>
    public static string Write(OutreachTemplate template, OutreachEvent happened, DateOnly? before, AffectedCustomer customer)
    {
        var text = Placeholders.Fill(template.Text, name => name switch
        {
            Placeholders.Customer => CleanText.OneLine(customer.Person?.Name),
            Placeholders.Subject => SubjectWords.Of(customer.Subject, Placeholders.Before(template.Text, Placeholders.Subject)),
            Placeholders.Issue => happened.IssueKey,
            Placeholders.Date => Day(happened.Date, template.Language),
            Placeholders.DateBefore => Day(before, template.Language),
            Placeholders.Workaround => happened.Workaround,
            Placeholders.Version => happened.Version,
            Placeholders.Rep => customer.Rep is { } rep ? CleanText.OneLine(rep) : BuiltInTemplates.Team(template.Language),
            _ => null,
        });
        text = CleanText.Of(text).Trim();
        return text.Length <= OutreachDraft.LongestText ? text : CleanText.Of(text[..(OutreachDraft.LongestText - 1)]).TrimEnd() + "…";
    }

    private static string? Day(DateOnly? day, string language) => day is { } date ? DayWords.Of(date, language) : null;

    /// <summary>The template of the tag itself, else of the longest tag with which it begins: "es" for "es-MX".</summary>
    private OutreachTemplate? Find(OutreachKind kind, string? language)
    {
        for (var tag = language?.Trim(); !string.IsNullOrEmpty(tag); tag = tag.LastIndexOf('-') is > 0 and var cut ? tag[..cut] : null)
        {
            if (_all.Find(template => template.Event == kind && IsSame(template.Language, tag)) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
