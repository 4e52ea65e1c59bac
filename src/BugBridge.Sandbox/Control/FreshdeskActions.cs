using System.Text.Json;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Serving;
using static BugBridge.Sandbox.Control.PeopleActions;

namespace BugBridge.Sandbox.Control;

/// <summary>What people can do in Freshdesk, under the names that the same acts have in Zendesk.</summary>
internal static class FreshdeskActions
{
    /// <summary>Adds the actions.</summary>
    public static void AddTo(Dictionary<string, Func<JsonElement, object?>> actions, FreshdeskDesk desk)
    {
        actions["add-organization"] = it => desk.AddCompany(Text(it, "name"));
        actions["add-customer"] = it => desk.AddCustomer(
            Text(it, "name"), it.Field("email").Text(), it.Field("organizationId").Number(), it.Field("language").Text() ?? "en");
        actions["add-rep"] = it => desk.AddRep(Text(it, "name"), it.Field("email").Text());
        actions["add-ticket-field"] = it => desk.AddField(Text(it, "title"), Text(it, "type"), [.. it.Field("options").Texts()]);
        actions["file-ticket"] = it => desk.FileTicket(Number(it, "customerId"), it.Field("subject").Text(), Text(it, "body"));
        actions["reply"] = it => desk.Reply(Number(it, "ticketId"), Number(it, "authorId"), Text(it, "text"));
        actions["note"] = it => desk.Note(Number(it, "ticketId"), Text(it, "text"), it.Field("repId").Number());
        actions["edit-note"] = Done(it => desk.EditNote(Number(it, "ticketId"), Number(it, "noteId"), Text(it, "text"), it.Field("repId").Number()));
        actions["delete-note"] = Done(it => desk.DeleteNote(Number(it, "ticketId"), Number(it, "noteId")));
        actions["tag"] = Done(it => desk.Tag(Number(it, "ticketId"), [.. it.Field("tags").Texts()]));
        actions["untag"] = Done(it => desk.Untag(Number(it, "ticketId"), [.. it.Field("tags").Texts()]));
        actions["set-ticket-field"] = Done(it => desk.SetField(Number(it, "ticketId"), Text(it, "field"), it.Field("value").Text()));
        actions["set-ticket-status"] = Done(it => desk.SetStatus(Number(it, "ticketId"), (int)Number(it, "status")));
        actions["merge-ticket"] = Done(it => desk.Merge(Number(it, "sourceId"), Number(it, "targetId")));
        actions["delete-ticket"] = Done(it => desk.Delete(Number(it, "ticketId")));
        actions["erase-user"] = Done(it => desk.EraseContact(Number(it, "userId")));
    }
}
