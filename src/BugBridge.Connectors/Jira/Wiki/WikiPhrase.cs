using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Marked text inside a line.</summary>
/// <param name="Mark">How it is shown.</param>
/// <param name="Start">Where the text between the signs begins.</param>
/// <param name="Close">Where it ends.</param>
/// <param name="End">The place after the sign that ends it.</param>
internal sealed record WikiPhrase(TextMarks Mark, int Start, int Close, int End);
