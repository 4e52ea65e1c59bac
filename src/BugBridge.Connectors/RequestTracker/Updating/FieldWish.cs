using System.Globalization;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.RequestTracker.Updating;

/// <summary>What a custom field shall hold.</summary>
/// <param name="Field">Its name or number.</param>
/// <param name="Values">None to empty it.</param>
internal sealed record FieldWish(string Field, string[] Values)
{
    private static readonly TimeSpan WidestZone = TimeSpan.FromHours(14);

    /// <summary>True for a field that takes several values.</summary>
    public bool IsList { get; init; }

    /// <summary>
    /// A field of one value is emptied by null alone: an empty list makes a date of it, 1970-01-01. A field of several values is emptied by an empty list alone:
    /// null gives it an empty value.
    /// </summary>
    public object? OnWire => Values switch
    {
        [var only] => only,
        [] when !IsList => null,
        _ => Values,
    };

    /// <summary>True when a message of Request Tracker, on one line, names the field and its one value ("JIRA key ENG-1 added").</summary>
    public bool IsConfirmedBy(string message) =>
        Values is [var only]
        && message.StartsWith(Field, StringComparison.OrdinalIgnoreCase)
        && message.Contains(CleanText.OneLine(only), StringComparison.Ordinal);

    /// <summary>True when the ticket has it so.</summary>
    public bool IsMetBy(WireTicket ticket) =>
        Find(ticket) is { } field
        && (field.Texts().Select(CleanText.OneLine).ToHashSet(StringComparer.Ordinal).SetEquals(Values.Select(CleanText.OneLine))
            || (Values is [var only] && field.Texts().ToList() is [var there] && IsSameDay(only, there)));

    /// <summary>The wish for a field that shows itself to take several values: it has several, or was left with an empty one. Null for any other.</summary>
    public FieldWish? AsListFor(WireTicket ticket) =>
        Values.Length == 0 && !IsList && Find(ticket) is { Values.Count: > 0 } field && (field.Values.Count > 1 || !field.Texts().Any()) ? this with { IsList = true } : null;

    /// <summary>Why it was not done, as far as Request Tracker tells.</summary>
    public string Complaint(WireTicket ticket, string said) => Find(ticket) is null
        ? $"The field \"{Field}\" was left out: ticket {ticket.Id} has no such custom field, or BugBridge's user lacks SeeCustomField."
        : $"The field \"{Field}\" was not set: {(said.Length > 0 ? said : "no reason given; the bridge's user may lack ModifyCustomField")}.";

    /// <summary>A field with date and time takes a date for that day's midnight in the zone of the bridge's user, and tells it in UTC.</summary>
    private static bool IsSameDay(string wanted, string there) =>
        DateTimeOffset.TryParseExact(wanted, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
        && there.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(there, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && (time - day).Duration() <= WidestZone;

    private WireField? Find(WireTicket ticket) => ticket.CustomFields?.FirstOrDefault(field => field.IsNamed(Field));
}
