using System.Text.Json;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>A field that an update set.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="FieldName">Which: a system field's name or a custom field's id.</param>
/// <param name="Value">What it became.</param>
/// <param name="PreviousValue">What it was; undefined when the ticket was created.</param>
public sealed record ZendeskFieldChange(long Id, string FieldName, JsonElement Value, JsonElement PreviousValue);
