using System.Text.Json.Nodes;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>Files of comments, and uploads that no comment shows yet. Content is at another host.</summary>
internal sealed class FileRoutes(ZendeskStandIn standIn, ZendeskOptions options, FileHost host)
{
    private ZendeskState State => standIn.State;

    public IEnumerable<Operation> All =>
    [
        new("POST", "/api/v2/uploads", CallKind.Write, exchange => standIn.Locked(() => Upload(exchange)))
        {
            Query = ParameterTypes.Declared("filename token"),
            LargestFile = options.LargestFile,
        },
        new("GET", "/api/v2/attachments/{id:long}", CallKind.Read, exchange => standIn.Locked(() => Show(exchange))),
        new("GET", "/attachments/token/{id:long}", CallKind.Read, exchange => standIn.Locked(() => Content(exchange))) { Query = ParameterTypes.Declared("name") },
    ];

    private Answer Upload(Exchange exchange)
    {
        if (exchange.Query("filename") is not { Length: > 0 } name)
        {
            return ZendeskErrors.Error(400, "AttachmentUnprocessable", "The parameter filename is missing");
        }

        if (exchange.Files is not [{ Field: "" } sent])
        {
            return ZendeskErrors.Error(400, "AttachmentUnprocessable", "The body must be the file itself");
        }

        if (sent.Content is not { } content)
        {
            return ZendeskErrors.Error(413, "AttachmentTooLarge", $"The file is larger than {options.LargestFile} bytes");
        }

        var file = new ZendeskAttachment(State.NextId(), name, sent.ContentType, content.Length) { Content = content };
        State.Files[file.Id] = file;
        return Answer.Created(new JsonObject
        {
            ["upload"] = new JsonObject
            {
                ["token"] = $"upload-{file.Id}",
                ["expires_at"] = ZendeskJson.Time(State.Now.AddHours(1)),
                ["attachment"] = ZendeskJson.Attachment(file, exchange.BaseUrl),
                ["attachments"] = new JsonArray(ZendeskJson.Attachment(file, exchange.BaseUrl)),
            },
        });
    }

    private Answer Show(Exchange exchange) => Answer.Ok(new JsonObject { ["attachment"] = ZendeskJson.Attachment(Found(exchange), exchange.BaseUrl) });

    private Answer Content(Exchange exchange)
    {
        var file = Found(exchange);
        return new Answer(302) { Headers = [("Location", host.AddressOf(Remote.Helpdesk, file.Id, file.Content, file.ContentType))] };
    }

    private ZendeskAttachment Found(Exchange exchange) =>
        State.Files.GetValueOrDefault(exchange.Number("id")) ?? throw new Refused(ZendeskErrors.NotFound);
}
