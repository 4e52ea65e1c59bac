namespace BugBridge.Core.Duplicates.Evaluation;

/// <summary>A report of which people said whether it repeats another.</summary>
/// <param name="Report">The report.</param>
/// <param name="Group">Its group: the id of the group's first report.</param>
/// <param name="IsFirst">True when no report before it describes the same fault.</param>
/// <param name="IsUnclear">True when it was said to repeat something that is not in the set: leaves the precision of linking alone.</param>
public sealed record LabelledReport(Report Report, string Group, bool IsFirst, bool IsUnclear);
