using System.Text.Json;

namespace BugBridge.Connectors.RequestTracker;

/// <summary>Queries in the languages that Request Tracker searches with.</summary>
internal static class Queries
{
    /// <summary>How many ids one query names: each is a clause of its own, and the address may not grow too long.</summary>
    public const int Chunk = 50;

    /// <summary>Rows where a column is one of the numbers.</summary>
    public static string OneOf(string column, IEnumerable<long> ids) =>
        "(" + string.Join(" OR ", ids.Select(id => $"{column} = {NumericId.Text(id)}")) + ")";

    /// <summary>Rows where a column is one of the texts.</summary>
    public static string OneOf(string column, IEnumerable<string> texts) =>
        "(" + string.Join(" OR ", texts.Select(text => $"{column} = {Quoted(text)}")) + ")";

    /// <summary>Transactions of tickets, further limited.</summary>
    public static string Transactions(string limit) => $"ObjectType = 'RT::Ticket' AND {limit}";

    /// <summary>The messages of one ticket, and the changes of its state.</summary>
    public static string ThreadOf(long ticketId) =>
        Transactions($"ObjectId = {NumericId.Text(ticketId)} AND " + OneOf("Type", ["Create", "Correspond", "Comment", "Status"]));

    /// <summary>Attachments, whose search takes JSON, where a column is one of the numbers.</summary>
    public static string AttachmentsBy(string column, IEnumerable<long> ids) =>
        JsonSerializer.Serialize(new[] { new { field = column, @operator = "IN", value = ids } });

    /// <summary>Users, whose search takes JSON, with this login name.</summary>
    public static string UserNamed(string name) => JsonSerializer.Serialize(new[] { new { field = "Name", @operator = "=", value = name } });

    private static string Quoted(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
