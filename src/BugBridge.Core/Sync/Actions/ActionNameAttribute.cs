namespace BugBridge.Core.Sync.Actions;

/// <summary>The name under which the journal keeps actions of this kind. It never changes: journals of older versions have it.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActionNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
