namespace BugBridge.Connectors.Http;

/// <summary>On rows of a list that are parts of a ticket or issue: the property that names it.</summary>
/// <param name="property">As it stands in the JSON.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BelongsToAttribute(string property) : Attribute
{
    /// <summary>As it stands in the JSON.</summary>
    public string Property => property;
}
