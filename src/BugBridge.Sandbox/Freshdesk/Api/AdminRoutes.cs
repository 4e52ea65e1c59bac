using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Freshdesk.Api;

/// <summary>Ticket fields as administrators make them (https://developers.freshdesk.com/api/#create_ticket_field).</summary>
internal sealed class AdminRoutes(FreshdeskStandIn standIn)
{
    private static readonly JsonShape FieldBody = JsonShape.Object(
        ("label*", JsonShape.Text),
        ("label_for_customers*", JsonShape.Text),
        ("type*", JsonShape.Text),
        ("customers_can_edit", JsonShape.Truth),
        ("displayed_to_customers", JsonShape.Truth),
        ("required_for_customers", JsonShape.Truth),
        ("required_for_closure", JsonShape.Truth),
        ("required_for_agents", JsonShape.Truth),
        ("position", JsonShape.Number),
        ("choices", JsonShape.ArrayOf(JsonShape.AnyObject)));

    private static readonly string[] FieldTypes =
        ["custom_text", "custom_paragraph", "custom_number", "custom_decimal", "custom_date", "custom_checkbox", "custom_dropdown"];

    public IEnumerable<Operation> All =>
    [
        new("POST", "/api/v2/admin/ticket_fields", CallKind.Write, exchange => standIn.Locked(() => MakeField(exchange))) { Body = FieldBody },
    ];

    private Answer MakeField(Exchange exchange)
    {
        if (!standIn.State.Agents[standIn.Bridge].IsAdministrator)
        {
            return FreshdeskErrors.Forbidden;
        }

        var (label, type) = (exchange.Body.Field("label").Text()!, exchange.Body.Field("type").Text()!);
        if (!FieldTypes.Contains(type, StringComparer.Ordinal))
        {
            return FreshdeskErrors.Invalid("type", $"It should be one of these values: '{string.Join(',', FieldTypes)}'", "invalid_value");
        }

        if (standIn.State.Fields.Values.Any(field => field.Label.IsLike(label)))
        {
            return FreshdeskErrors.Invalid("label", "It should be a unique value", "duplicate_value");
        }

        var name = standIn.AddField(label, type);
        return Answer.Created(FreshdeskJson.Field(standIn.State.Fields[name]));
    }
}
