namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>A ticket field to be made (https://developers.freshdesk.com/api/#create_ticket_field). Customers do not see it.</summary>
internal sealed record NewTicketField(string Label, string LabelForCustomers, string Type, bool DisplayedToCustomers = false, bool CustomersCanEdit = false);
