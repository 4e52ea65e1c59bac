using System.Text.Json.Serialization;

namespace BugBridge.Core.Text;

/// <summary>One block of a <see cref="RichText"/>: what stands on lines of its own.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(Paragraph), "p")]
[JsonDerivedType(typeof(Heading), "h")]
[JsonDerivedType(typeof(BlockList), "l")]
[JsonDerivedType(typeof(CodeBlock), "c")]
[JsonDerivedType(typeof(Quote), "q")]
[JsonDerivedType(typeof(Fold), "f")]
[JsonDerivedType(typeof(Rule), "r")]
[JsonDerivedType(typeof(Table), "tb")]
public abstract record Block;
