namespace BugBridge.Storage.Rows;

/// <summary>Whether a rep is to appear among those who are recognised, as last decided.</summary>
internal sealed class RepChoiceRow
{
    public required string RepId { get; init; }

    public required bool IsOut { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
