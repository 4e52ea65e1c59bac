using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Notes;

/// <summary>What stands on a ticket beside the notes: the configured fields and the tag.</summary>
internal sealed class TicketMark(RelaySettings settings)
{
    /// <summary>Whether tickets show the fix date in a field.</summary>
    public bool ShowsEstimate => settings.TicketFields.Estimate is not null;

    /// <summary>An update that shows the ticket as linked: note, tag, and all that is known in the fields.</summary>
    /// <param name="stamp">Our mark.</param>
    /// <param name="note">What to say, or null to say nothing.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="at">The time of telling, UTC: a date that cannot be promised then stands in no field.</param>
    public TicketUpdate Linked(string stamp, RichText? note, IssueState issue, DateTimeOffset at) => new(stamp)
    {
        Note = note,
        Fields = Fields(issue, at),
        AddTags = settings.Tag.Length > 0 ? [settings.Tag] : [],
    };

    /// <summary>
    /// The same without a note but for a workaround, which is offered to everybody; and the same for all tickets that an issue gets while nothing
    /// about it changes, so that they share calls.
    /// </summary>
    public TicketUpdate LinkedQuietly(IssueState issue, DateTimeOffset at)
    {
        var fields = Fields(issue, at);
        var note = issue.Workaround is { } workaround ? IssueNotes.KnownWorkaround(issue, workaround) : null;
        var stamp = Stamp.For(
            ["issue", issue.Id, "linked quietly", .. fields.SelectMany(field => new[] { field.Key, field.Value }), .. note is null ? Array.Empty<string>() : [note.ToString()]]);
        return Linked(stamp, note, issue, at);
    }

    /// <summary>An update that shows the ticket behind another issue than before: what is not known of that one leaves the fields.</summary>
    public TicketUpdate Moved(string stamp, RichText note, IssueState issue, DateTimeOffset at) =>
        Linked(stamp, note, issue, at) with { Fields = Corrected(issue, at) };

    /// <summary>All configured fields: what is known of the issue, and nothing in those of which nothing is known.</summary>
    public ImmutableSortedDictionary<string, string> Corrected(IssueState issue, DateTimeOffset at) => Cleared().SetItems(Fields(issue, at));

    /// <summary>An update for a ticket that is linked already: a note, and the fields as they are now.</summary>
    public TicketUpdate Shown(string stamp, RichText note, IssueState issue, DateTimeOffset at) =>
        new(stamp) { Note = note, Fields = Cleared().SetItems(Fields(issue, at)) };

    /// <summary>An update that takes all of that away again.</summary>
    public TicketUpdate Unlinked(string stamp, RichText note) => new(stamp)
    {
        Note = note,
        Fields = Cleared(),
        RemoveTags = settings.Tag.Length > 0 ? [settings.Tag] : [],
    };

    private ImmutableSortedDictionary<string, string> Cleared() =>
        settings.TicketFields.Configured().ToImmutableSortedDictionary(name => name, _ => string.Empty, StringComparer.Ordinal);

    /// <summary>All that is known of an issue, in the fields that are configured; of a restricted one only its key.</summary>
    public ImmutableSortedDictionary<string, string> Fields(IssueState issue, DateTimeOffset at)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Set(fields, settings.TicketFields.IssueKey, issue.Key);
        if (issue.IsRestricted)
        {
            return fields.ToImmutable();
        }

        Set(fields, settings.TicketFields.Status, issue.Status);
        Set(fields, settings.TicketFields.Estimate, EstimateValue(issue.Estimate, at));
        Set(fields, settings.TicketFields.Workaround, issue.Workaround is { } workaround ? PlainText.Of(workaround.Text) : null);
        return fields.ToImmutable();
    }

    /// <summary>A date as fields want it; empty for one that cannot be promised at that time (UTC).</summary>
    public static string EstimateValue(Estimate? estimate, DateTimeOffset at) =>
        FixDates.CanPromise(estimate, at) ? estimate.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Empty;

    /// <summary>One field, where it is configured.</summary>
    public static ImmutableSortedDictionary<string, string> Only(string? field, string? value) => field is null
        ? ImmutableSortedDictionary<string, string>.Empty
        : ImmutableSortedDictionary<string, string>.Empty.Add(field, value ?? string.Empty);

    private static void Set(ImmutableSortedDictionary<string, string>.Builder fields, string? field, string? value)
    {
        if (field is not null && !string.IsNullOrEmpty(value))
        {
            fields[field] = value;
        }
    }
}
