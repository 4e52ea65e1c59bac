namespace BugBridge.Core.Remotes;

/// <summary>A field that the configuration names and that can be made where it is missing.</summary>
/// <param name="Name">Its name or title. May also be an id, of a field that is there.</param>
/// <param name="Kind">What it holds.</param>
public sealed record WantedField(string Name, FieldKind Kind);
