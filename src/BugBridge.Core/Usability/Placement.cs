namespace BugBridge.Core.Usability;

/// <summary>Where a ticket was placed, and why.</summary>
/// <param name="CategoryId">The category's id; null when it could not be placed.</param>
/// <param name="By">What decided.</param>
/// <param name="Evidence">The person's name, the field and its value, the tag, or the phrase as the file has it; null for nothing.</param>
public sealed record Placement(string? CategoryId, PlacedBy By, string? Evidence)
{
    /// <summary>How many more phrases of the category were found.</summary>
    public int More { get; init; }

    /// <summary>The ids of categories that had as good a claim, with spaces between them; null when there is none. The file's order decided.</summary>
    public string? Ties { get; init; }

    /// <summary>Of what nothing is known.</summary>
    public static Placement None { get; } = new(null, PlacedBy.Nothing, null);

    /// <summary>The reason as a sentence: "because of the phrase 'where is the export' in the subject".</summary>
    public string Explain() => By switch
    {
        PlacedBy.Person => $"because {Evidence} chose it",
        PlacedBy.Field => $"because of the field {Evidence}",
        PlacedBy.Tag => $"because of the tag '{Evidence}'",
        PlacedBy.Subject => $"because of the phrase '{Evidence}' in the subject",
        PlacedBy.Message => $"because of the phrase '{Evidence}' in the first message",
        _ => "unplaced: no field, tag or phrase of any category was found",
    }
    + (More > 0 ? $" and {(More == 1 ? "one more phrase" : $"{More} more phrases")}" : string.Empty)
    + (Ties is null ? string.Empty : $"; {Ties.Replace(" ", ", ", StringComparison.Ordinal)} match equally well; the first in the file wins");
}
