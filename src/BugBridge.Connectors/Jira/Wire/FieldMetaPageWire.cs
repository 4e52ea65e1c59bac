namespace BugBridge.Connectors.Jira.Wire;

/// <summary>The fields of an issue type's create screen, page by page.</summary>
internal sealed record FieldMetaPageWire(FieldMetaWire[]? Fields, FieldMetaWire[]? Values, int? Total)
{
    /// <summary>The fields, under the name that each kind of Jira gives them.</summary>
    public FieldMetaWire[]? All => Fields ?? Values;
}
