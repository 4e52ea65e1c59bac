using System.Text.Json;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Serving;
using static BugBridge.Sandbox.Control.PeopleActions;

namespace BugBridge.Sandbox.Control;

/// <summary>What people can do in Freshdesk, under the names that the same acts have in Zendesk.</summary>
internal static class FreshdeskActions
{
    /// <summary>Adds the actions.</summary>
    public static void AddTo(Dictionary<string, Func<JsonElement, object?>> actions, FreshdeskStandIn standIn)
    {
        actions["add-organization"] = it => standIn.AddCompany(Text(it, "name"));
        actions["add-customer"] = it => standIn.AddCustomer(
            Text(it, "name"), it.Field("email").Text(), it.Field("organizationId").Number(), it.Field("language").Text() ?? "en");
        actions["add-rep"] = it => standIn.AddRep(Text(it, "name"), it.Field("email").Text());
        actions["add-ticket-field"] = it => standIn.AddField(Text(it, "title"), Text(it, "type"), [.. it.Field("options").Texts()]);
        actions["file-ticket"] = it => standIn.FileTicket(Number(it, "customerId"), it.Field("subject").Text(), Text(it, "body"));
        actions["reply"] = it => standIn.Reply(Number(it, "ticketId"), Number(it, "authorId"), Text(it, "text"));
        actions["note"] = it => standIn.Note(Number(it, "ticketId"), Text(it, "text"), it.Field("repId").Number());
        actions["edit-note"] = Done(it => standIn.EditNote(Number(it, "ticketId"), Number(it, "noteId"), Text(it, "text"), it.Field("repId").Number()));
        actions["delete-note"] = Done(it => standIn.DeleteNote(Number(it, "ticketId"), Number(it, "noteId")));
        actions["tag"] = Done(it => standIn.Tag(Number(it, "ticketId"), [.. it.Field("tags").Texts()]));
        actions["untag"] = Done(it => standIn.Untag(Number(it, "ticketId"), [.. it.Field("tags").Texts()]));
        actions["set-ticket-field"] = Done(it => standIn.SetField(Number(it, "ticketId"), Text(it, "field"), it.Field("value").Text()));
        actions["set-ticket-status"] = Done(it => standIn.SetStatus(Number(it, "ticketId"), (int)Number(it, "status")));
        actions["merge-ticket"] = Done(it => standIn.Merge(Number(it, "sourceId"), Number(it, "targetId")));
        actions["delete-ticket"] = Done(it => standIn.Delete(Number(it, "ticketId")));
        actions["erase-user"] = Done(it => standIn.EraseContact(Number(it, "userId")));
    }
}
