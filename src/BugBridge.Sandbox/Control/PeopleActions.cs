using System.Globalization;
using System.Text.Json;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Control;

/// <summary>What people can do, by name, with arguments as a JSON object.</summary>
internal static class PeopleActions
{
    /// <summary>All actions: each takes its arguments and gives what it made, or nothing.</summary>
    public static IReadOnlyDictionary<string, Func<JsonElement, object?>> Of(SandboxServer server)
    {
        var actions = new Dictionary<string, Func<JsonElement, object?>>(StringComparer.Ordinal);
        if (server.FreshdeskUrl is null)
        {
            AddDesk(actions, server);
        }
        else
        {
            FreshdeskActions.AddTo(actions, server.Freshdesk);
        }

        AddSite(actions, server);
        AddVersions(actions, server);
        return actions;

        static void AddDesk(Dictionary<string, Func<JsonElement, object?>> actions, SandboxServer server)
        {
            var standIn = server.Zendesk;
            actions["add-organization"] = it => standIn.AddOrganization(Text(it, "name"));
            actions["add-customer"] = it => standIn.AddCustomer(Text(it, "name"), it.Field("email").Text(), it.Field("organizationId").Number());
            actions["add-rep"] = it => standIn.AddRep(Text(it, "name"), it.Field("email").Text());
            actions["add-ticket-field"] = it => standIn.AddField(Text(it, "title"), Text(it, "type"), [.. it.Field("options").Texts()]);
            actions["file-ticket"] = it => standIn.FileTicket(Number(it, "customerId"), it.Field("subject").Text(), Text(it, "body"), [.. it.Field("tags").Texts()]);
            actions["reply"] = it => standIn.Reply(Number(it, "ticketId"), Number(it, "authorId"), Text(it, "text"));
            actions["note"] = it => standIn.Note(Number(it, "ticketId"), Text(it, "text"), it.Field("repId").Number());
            actions["tag"] = Done(it => standIn.Tag(Number(it, "ticketId"), [.. it.Field("tags").Texts()]));
            actions["untag"] = Done(it => standIn.Untag(Number(it, "ticketId"), [.. it.Field("tags").Texts()]));
            actions["set-ticket-field"] = Done(it => standIn.SetField(Number(it, "ticketId"), Number(it, "fieldId"), it.Field("value").Text()));
            actions["set-ticket-status"] = Done(it => standIn.SetStatus(Number(it, "ticketId"), Text(it, "status")));
            actions["merge-ticket"] = Done(it => standIn.Merge(Number(it, "sourceId"), Number(it, "targetId")));
            actions["delete-ticket"] = Done(it => standIn.Delete(Number(it, "ticketId")));
            actions["erase-user"] = Done(it => standIn.EraseUser(Number(it, "userId")));
        }

        static void AddSite(Dictionary<string, Func<JsonElement, object?>> actions, SandboxServer server)
        {
            var site = server.Jira;
            actions["add-engineer"] = it => site.AddEngineer(Text(it, "name"), it.Field("email").Text());
            actions["add-project"] = Done(it => site.AddProject(Text(it, "key"), Text(it, "name"), it.Field("type").Text() ?? "software", [.. it.Field("components").Texts()]));
            actions["file-issue"] = it => site.FileIssue(Text(it, "project"), Text(it, "summary"), it.Field("description").Text() ?? string.Empty, it.Field("type").Text() ?? "Bug");
            actions["comment"] = it => site.Comment(
                Text(it, "issue"), Text(it, "text"), it.Field("by").Text(), it.Field("role").Text(), it.Field("group").Text(), it.Field("internal").Truth() ?? false);
            actions["reply"] = it => site.Reply(Text(it, "issue"), Number(it, "commentId"), Text(it, "text"), it.Field("by").Text());
            actions["edit-comment"] = Done(it => site.EditComment(Text(it, "issue"), Number(it, "commentId"), Text(it, "text")));
            actions["delete-comment"] = Done(it => site.DeleteComment(Text(it, "issue"), Number(it, "commentId")));
            actions["set-status"] = Done(it => site.SetStatus(Text(it, "issue"), Text(it, "status"), it.Field("resolution").Text()));
            actions["set-due-date"] = Done(it => site.SetDueDate(Text(it, "issue"), Day(it)));
            actions["set-priority"] = Done(it => site.SetPriority(Text(it, "issue"), Text(it, "priority")));
            actions["set-field"] = Done(it => site.SetField(Text(it, "issue"), Text(it, "fieldId"), it.Field("value").IsGiven() ? it.Field("value") : null));
            actions["label"] = Done(it => site.Label(Text(it, "issue"), [.. it.Field("labels").Texts()]));
            actions["move-issue"] = it => site.Move(Text(it, "issue"), Text(it, "project"));
            actions["delete-issue"] = Done(it => site.Delete(Text(it, "issue")));
            actions["link-issues"] = Done(it => site.Link(Text(it, "from"), Text(it, "to"), Text(it, "type")));
            actions["unlink-issues"] = Done(it => site.Unlink(Text(it, "from"), Text(it, "to"), Text(it, "type")));
            actions["set-security-level"] = Done(it => site.SetSecurityLevel(Text(it, "issue"), it.Field("level").Text()));
        }

        static void AddVersions(Dictionary<string, Func<JsonElement, object?>> actions, SandboxServer server)
        {
            var site = server.Jira;
            actions["add-version"] = it => site.AddVersion(Text(it, "project"), Text(it, "name"), Day(it));
            actions["set-release-date"] = Done(it => site.SetReleaseDate(Number(it, "versionId"), Day(it)));
            actions["release"] = Done(it => site.Release(Number(it, "versionId")));
            actions["set-fix-versions"] = Done(it => site.SetFixVersions(Text(it, "issue"), [.. it.Field("versionIds").Items().Select(id => id.Number()!.Value)]));
            actions["add-sprint"] = it => site.AddSprint(Text(it, "name"), it.Field("end").IsGiven() ? it.Field("end").GetDateTimeOffset() : null);
            actions["set-sprint"] = Done(it => site.SetSprint(Text(it, "issue"), it.Field("sprintId").Number()));
        }
    }

    /// <summary>An action that makes nothing.</summary>
    internal static Func<JsonElement, object?> Done(Action<JsonElement> act) => arguments =>
    {
        act(arguments);
        return null;
    };

    /// <summary>An argument that has to be there.</summary>
    internal static string Text(JsonElement arguments, string name) =>
        arguments.Field(name).Text() ?? throw new InvalidOperationException($"The argument {name} is missing.");

    /// <summary>A number that has to be there.</summary>
    internal static long Number(JsonElement arguments, string name) =>
        arguments.Field(name).Number() ?? throw new InvalidOperationException($"The argument {name} is missing or no number.");

    private static DateOnly? Day(JsonElement arguments) =>
        arguments.Field("date").Text() is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
