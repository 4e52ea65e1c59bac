using BugBridge.Core.Text;

namespace BugBridge.Core.Commands;

/// <summary><c>/dev TEXT</c>: ask or tell the engineers.</summary>
/// <param name="Text">What to say; never empty.</param>
public sealed record TellEngineers(RichText Text) : RepCommand;
