using System.Globalization;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Host.Commands;

/// <summary>A journal entry as it is printed; times in UTC.</summary>
internal sealed record EntryView(
    long Id, EntryState State, string Lane, string Action, int Attempts, DateTime CreatedAt, DateTime? DueAt, string? LastError, string Correlation)
{
    private const string Time = "yyyy-MM-dd HH:mm:ss";

    /// <summary>The headings of <see cref="Row"/>.</summary>
    public static string[] Columns => ["Id", "State", "Action", "Tries", "Since (UTC)", "Next try (UTC)", "Reason"];

    public static EntryView Of(JournalEntry entry) => new(
        entry.Id,
        entry.State,
        entry.Action.Lane.ToString(),
        entry.Action.Title,
        entry.Attempts,
        entry.CreatedAt.UtcDateTime,
        entry.State == EntryState.Waiting ? entry.DueAt.UtcDateTime : null,
        entry.LastError,
        entry.Correlation);

    public string[] Row() =>
    [
        Id.ToString(CultureInfo.InvariantCulture),
        State.ToString(),
        Action,
        Attempts.ToString(CultureInfo.InvariantCulture),
        CreatedAt.ToString(Time, CultureInfo.InvariantCulture),
        DueAt?.ToString(Time, CultureInfo.InvariantCulture) ?? string.Empty,
        LastError ?? string.Empty,
    ];
}
