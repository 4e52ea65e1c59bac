namespace BugBridge.Core.FirstContact;

/// <summary>What the same tickets come to by another definition.</summary>
/// <param name="Kind">The definition.</param>
/// <param name="Counts">How many.</param>
public sealed record KindCounts(FirstContactKind Kind, ContactCounts Counts);
