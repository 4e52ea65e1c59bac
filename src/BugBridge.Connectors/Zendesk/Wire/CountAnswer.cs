namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>How many results a search has (https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/).</summary>
internal sealed record CountAnswer(int? Count);
