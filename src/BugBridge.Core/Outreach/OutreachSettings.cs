using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Outreach;

/// <summary>What customers get when something changes for them.</summary>
public sealed class OutreachSettings : ISettings
{
    private static readonly TimeSpan LongestUndo = TimeSpan.FromMinutes(10);

    /// <summary>The changes for which drafts are made, one for each customer. An empty list makes none.</summary>
    public IList<OutreachKind> Events { get; set; } = [.. OutreachKinds.All];

    /// <summary>Which drafts are sent.</summary>
    public SendPolicy Send { get; set; } = SendPolicy.OnApproval;

    /// <summary>How long a reply waits after it was approved before it is sent, 0 to 10 minutes. Until then the approval can be undone.</summary>
    public TimeSpan UndoFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether each draft is shown to reps as an internal note on the ticket on which the customer would be answered.</summary>
    public bool Announce { get; set; } = true;

    /// <summary>What becomes of an issue's tickets when it is fixed. Closed tickets take no change.</summary>
    public OnFix OnFix { get; set; } = OnFix.Leave;

    /// <summary>Customers whose tickets are all solved or closed and have not changed for this many days get no reply.</summary>
    public int ClosedWithinDays { get; set; } = 180;

    /// <summary>
    /// The language of customers for whom neither the helpdesk nor their own words tell one, and of those for whose language there is no template.
    /// </summary>
    public string Language { get; set; } = BuiltInTemplates.English;

    /// <summary>Words of your own, in place of the built-in English and Spanish ones or in further languages.</summary>
    public IList<OutreachTemplate> Templates { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (UndoFor < TimeSpan.Zero || UndoFor > LongestUndo)
        {
            yield return new SetupFault(nameof(UndoFor), $"{UndoFor} is out of range.", $"Give a time from {TimeSpan.Zero} to {LongestUndo}, as hh:mm:ss.");
        }

        if (ClosedWithinDays is < 1 or > 3650)
        {
            yield return new SetupFault(nameof(ClosedWithinDays), $"{ClosedWithinDays} is out of range.", "Use a number of days from 1 to 3650.");
        }

        if (!IsLanguage(Language))
        {
            yield return new SetupFault(nameof(Language), $"'{Language}' is not the tag of a language.", "Use a tag such as en or es.");
        }

        for (var at = 0; at < Templates.Count; at++)
        {
            foreach (var fault in Faults(Templates[at], Templates.Take(at)).Under($"{nameof(Templates)}:{at}"))
            {
                yield return fault;
            }
        }

        var words = new Templates(this);
        foreach (var kind in Events.Distinct().Where(kind => IsLanguage(Language) && !words.Knows(kind, Language)))
        {
            yield return new SetupFault(nameof(Language), $"There is no template for {kind} in '{Language}'.", $"Add it to Outreach:Templates, or set another language.");
        }
    }

    private static IEnumerable<SetupFault> Faults(OutreachTemplate template, IEnumerable<OutreachTemplate> before)
    {
        if (!IsLanguage(template.Language))
        {
            yield return new SetupFault(nameof(template.Language), $"'{template.Language}' is not the tag of a language.", "Use a tag such as en, es or pt-BR.");
        }
        else if (before.Any(other => other.Event == template.Event && Outreach.Templates.IsSame(other.Language, template.Language)))
        {
            yield return new SetupFault(nameof(template.Event), $"There is another template for {template.Event} in '{template.Language}' before it.", "Remove one of the two.");
        }

        if (string.IsNullOrWhiteSpace(template.Text) || template.Text.Length > OutreachDraft.LongestText / 2)
        {
            yield return new SetupFault(nameof(template.Text), "It is empty or too long.", "Use a text of up to 5,000 characters.");
            yield break;
        }

        var known = Placeholders.KnownTo(template.Event);
        foreach (var name in Placeholders.In(template.Text).Where(name => !known.Contains(name, StringComparer.Ordinal)))
        {
            yield return new SetupFault(
                nameof(template.Text), $"{{{name}}} is not available for {template.Event}.", $"Use {string.Join(", ", known.Select(one => $"{{{one}}}"))}, or remove it.");
        }

        if (Placeholders.NeededBy(template.Event) is { } needed && !Placeholders.In(template.Text).Contains(needed, StringComparer.Ordinal))
        {
            yield return new SetupFault(nameof(template.Text), $"It does not say {{{needed}}}, so customers would not learn what changed.", $"Put {{{needed}}} where it belongs.");
        }
    }

    private static bool IsLanguage(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true) is { Name.Length: > 0 };
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
