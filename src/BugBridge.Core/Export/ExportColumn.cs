namespace BugBridge.Core.Export;

/// <summary>A column of an export.</summary>
/// <param name="Name">Its name, always the same.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Meaning">What a reader must know, with the unit. Null values stand for what is not known.</param>
public sealed record ExportColumn(string Name, ExportType Type, string Meaning)
{
    /// <summary>How it is worked out from the columns that the store has; null for one of those.</summary>
    public ExportMaking? Made { get; init; }
}
