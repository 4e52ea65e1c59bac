using System.Globalization;
using System.Text.Json.Nodes;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Users, projects, versions and lists in the shapes in which Jira's API shows them.</summary>
internal static class SettingJson
{
    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonObject User(JiraUser user, string baseUrl) => new()
    {
        ["self"] = $"{baseUrl}/rest/api/3/user?accountId={user.AccountId}",
        ["accountId"] = user.AccountId,
        ["accountType"] = user.AccountType,
        ["emailAddress"] = user.Email,
        ["displayName"] = user.Name,
        ["active"] = true,
        ["timeZone"] = "Etc/UTC",
    };

    public static JsonObject Project(JiraProject project, string baseUrl) => new()
    {
        ["self"] = $"{baseUrl}/rest/api/3/project/{project.Id}",
        ["id"] = Id(project.Id),
        ["key"] = project.Key,
        ["name"] = project.Name,
        ["projectTypeKey"] = project.TypeKey,
        ["simplified"] = false,
    };

    public static JsonObject WholeProject(JiraProject project, JiraState state)
    {
        var node = Project(project, state.BaseUrl);
        node["components"] = new JsonArray([.. project.Components.Select(component => Component(component, state.BaseUrl))]);
        node["issueTypes"] = new JsonArray([.. project.IssueTypes.Select(type => IssueType(type, state.BaseUrl))]);
        node["versions"] = new JsonArray([.. state.Versions.Values
            .Where(version => string.Equals(version.ProjectKey, project.Key, StringComparison.OrdinalIgnoreCase))
            .Select(version => Version(version, state))]);
        return node;
    }

    public static JsonObject Version(JiraVersion version, JiraState state)
    {
        var node = new JsonObject
        {
            ["self"] = $"{state.BaseUrl}/rest/api/3/version/{version.Id}",
            ["id"] = Id(version.Id),
            ["name"] = version.Name,
            ["archived"] = false,
            ["released"] = version.IsReleased,
            ["projectId"] = state.Projects[version.ProjectKey].Id,
        };
        if (version.ReleaseDate is { } date)
        {
            node["releaseDate"] = Day(date);
        }

        return node;
    }

    public static JsonObject Sprint(JiraSprint sprint) => new()
    {
        ["id"] = sprint.Id,
        ["name"] = sprint.Name,
        ["state"] = sprint.State,
        ["boardId"] = 1,
        ["goal"] = string.Empty,
        ["endDate"] = sprint.EndDate?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
    };

    public static JsonObject Component(JiraNamed component, string baseUrl) => Named(component, "component", baseUrl);

    /// <summary>The options of a select field, with ids that no other field's have.</summary>
    public static JsonArray Options(JiraField field, string baseUrl) => new([.. field.Options.Select((option, at) =>
    {
        var id = Id((long.Parse(field.Id[12..], CultureInfo.InvariantCulture) * 100) + at);
        return (JsonNode)new JsonObject { ["self"] = $"{baseUrl}/rest/api/3/customFieldOption/{id}", ["value"] = option, ["id"] = id };
    })]);

    public static JsonObject IssueType(string name, string baseUrl)
    {
        var type = Workflow.IssueTypes.First(type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase));
        var node = Named(type, "issuetype", baseUrl);
        node["description"] = string.Empty;
        node["subtask"] = false;
        node["hierarchyLevel"] = 0;
        return node;
    }

    public static JsonObject Priority(string name, string baseUrl) => Named(Workflow.Priorities.First(priority => string.Equals(priority.Name, name, StringComparison.OrdinalIgnoreCase)), "priority", baseUrl);

    /// <summary>A priority as the list of priorities has it.</summary>
    public static JsonObject WholePriority(JiraNamed priority, string baseUrl)
    {
        var node = Named(priority, "priority", baseUrl);
        node["description"] = string.Empty;
        node["iconUrl"] = $"{baseUrl}/images/icons/priorities/{priority.Id}.png";
        node["statusColor"] = "#707070";
        node["isDefault"] = priority.Name is "Medium";
        return node;
    }

    public static JsonObject SecurityLevel(string name, string baseUrl) => new()
    {
        ["self"] = $"{baseUrl}/rest/api/3/securitylevel/10100",
        ["id"] = "10100",
        ["description"] = string.Empty,
        ["name"] = name,
    };

    public static JsonObject Resolution(string name, string baseUrl) =>
        Named(Workflow.Resolutions.First(resolution => string.Equals(resolution.Name, name, StringComparison.OrdinalIgnoreCase)), "resolution", baseUrl);

    public static JsonObject Status(string name, string baseUrl)
    {
        var status = Workflow.Status(name);
        return new JsonObject
        {
            ["self"] = $"{baseUrl}/rest/api/3/status/{status.Id}",
            ["description"] = string.Empty,
            ["iconUrl"] = $"{baseUrl}/images/icons/statuses/generic.png",
            ["name"] = status.Name,
            ["id"] = Id(status.Id),
            ["statusCategory"] = Category(status.Category, baseUrl),
        };
    }

    public static JsonObject Category(string key, string baseUrl)
    {
        var (id, color, name) = key switch
        {
            "new" => (2, "blue-gray", "To Do"),
            "done" => (3, "green", "Done"),
            _ => (4, "yellow", "In Progress"),
        };
        return new JsonObject
        {
            ["self"] = $"{baseUrl}/rest/api/3/statuscategory/{id}",
            ["id"] = id,
            ["key"] = key,
            ["colorName"] = color,
            ["name"] = name,
        };
    }

    public static JsonObject LinkType(string name, string baseUrl)
    {
        var type = Workflow.LinkType(name);
        return new JsonObject
        {
            ["id"] = Id(type.Id),
            ["name"] = type.Name,
            ["inward"] = type.Inward,
            ["outward"] = type.Outward,
            ["self"] = $"{baseUrl}/rest/api/3/issueLinkType/{type.Id}",
        };
    }

    public static JsonObject Field(JiraField field)
    {
        var node = new JsonObject
        {
            ["id"] = field.Id,
            ["key"] = field.Id,
            ["name"] = field.Name,
            ["custom"] = field.IsCustom,
            ["orderable"] = true,
            ["navigable"] = true,
            ["searchable"] = true,
            ["clauseNames"] = new JsonArray(field.IsCustom ? $"cf[{field.Id[12..]}]" : field.Id),
            ["schema"] = Schema(field),
        };
        return node;
    }

    public static JsonObject Schema(JiraField field)
    {
        var schema = new JsonObject { ["type"] = field.Type };
        if (field.Items is { } items)
        {
            schema["items"] = items;
        }

        if (field.Custom is { } custom)
        {
            schema["custom"] = custom;
            schema["customId"] = long.Parse(field.Id[12..], CultureInfo.InvariantCulture);
        }
        else
        {
            schema["system"] = field.Id;
        }

        return schema;
    }

    private static JsonObject Named(JiraNamed item, string kind, string baseUrl) => new()
    {
        ["self"] = $"{baseUrl}/rest/api/3/{kind}/{item.Id}",
        ["id"] = Id(item.Id),
        ["name"] = item.Name,
    };
}
