using System.Text.Json.Serialization;

namespace BugBridge.Core.Text;

/// <summary>One run of text inside a block.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(TextRun), "x")]
[JsonDerivedType(typeof(Link), "a")]
[JsonDerivedType(typeof(LineBreak), "n")]
[JsonDerivedType(typeof(Emoji), "e")]
[JsonDerivedType(typeof(Mention), "m")]
[JsonDerivedType(typeof(Image), "i")]
public abstract record Inline;
