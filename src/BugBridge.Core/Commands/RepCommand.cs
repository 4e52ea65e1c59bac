using System.Text.Json.Serialization;

namespace BugBridge.Core.Commands;

/// <summary>
/// Something that a rep asks of the bridge, written at the start of a line of an internal note. Those that may have to wait for a filing serialise to
/// JSON.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "ask")]
[JsonDerivedType(typeof(FileBug), "bug")]
[JsonDerivedType(typeof(JoinIssue), "join")]
[JsonDerivedType(typeof(NotSame), "not")]
[JsonDerivedType(typeof(Unlink), "unlink")]
[JsonDerivedType(typeof(TellEngineers), "dev")]
[JsonDerivedType(typeof(AskBridge), "bridge")]
public abstract record RepCommand;
