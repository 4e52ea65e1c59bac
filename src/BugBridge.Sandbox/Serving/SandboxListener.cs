using System.Buffers;
using System.Text;
using System.Text.Json;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Files;

namespace BugBridge.Sandbox.Serving;

/// <summary>Serves one stand-in: reads, counts, checks, breaks on demand, and writes. Handlers only know what is asked and what to answer.</summary>
internal sealed class SandboxListener(IStandIn standIn, FaultPlan faults, Findings findings, SandboxOptions options)
{
    // Texts may be nested deeper than the 64 levels that are .NET's default and no vendor's.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>Maps all routes of the stand-in, and a fallback that records what is not among them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var operation in standIn.Operations)
        {
            endpoints.MapMethods(operation.Pattern, [operation.Verb], (RequestDelegate)(context => ServeAsync(context, operation)));
        }

        endpoints.MapFallback("{**path}", (RequestDelegate)ServeUnknownAsync);
    }

    private async Task ServeAsync(HttpContext context, Operation operation)
    {
        var takesFiles = operation.LargestFile is not null && (operation.Body is null || FileReceiving.IsForm(context.Request));
        var (files, fields) = takesFiles ? await FileReceiving.ReadAsync(context.Request, operation.LargestFile!.Value) : ([], default);
        var content = takesFiles ? [] : await ReadAsync(context.Request);
        standIn.Calls.Count(operation.Name, operation.Kind);
        if (options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(options.Latency, options.Clock, context.RequestAborted);
        }

        var fault = faults.Next(standIn.Remote, operation.Kind, context.Request.Method, context.Request.Path.Value ?? "/", withBody => Said(context.Request, withBody ? content : []));
        if (fault?.Kind == FaultKind.Slow)
        {
            await Task.Delay(fault.Wait, options.Clock, context.RequestAborted);
        }

        if (fault is not null && await BreakBeforeAsync(context, fault))
        {
            return;
        }

        var answer = Respond(context, operation, content, files, fields);
        if (fault is null || !await BreakAfterAsync(context, fault, answer))
        {
            await WriteAsync(context.Response, answer);
        }
    }

    private Answer Respond(HttpContext context, Operation operation, byte[] content, IReadOnlyList<SentFile> files, JsonElement fields)
    {
        var request = $"{context.Request.Method} {context.Request.Path}";
        var (body, isJson) = Parse(content);
        var exchange = new Exchange(context, operation, fields.IsPresent() ? fields : body, problem => findings.Add(standIn.Remote, request, problem)) { Files = files };
        if (Turned(exchange, operation) is { } refusal)
        {
            return refusal;
        }

        var problems = Problems(context.Request, exchange, isJson).ToList();
        if (problems.Count > 0)
        {
            problems.ForEach(exchange.Report);
            return standIn.Refusals.BadRequest(problems[0]);
        }

        return Answered(exchange, operation);
    }

    private Answer? Turned(Exchange exchange, Operation operation)
    {
        if (!operation.IsOpen && (faults.CredentialsRefused(standIn.Remote) || standIn.CheckCredentials(exchange) is not null))
        {
            return standIn.CheckCredentials(exchange) ?? standIn.Refusals.Unauthorized();
        }

        return standIn.CheckLimits(exchange);
    }

    private Answer Answered(Exchange exchange, Operation operation)
    {
        try
        {
            var answer = operation.Handle(exchange);
            return operation.Kind == CallKind.Read && faults.AnswersNothing(standIn.Remote) ? standIn.Refusals.Emptied(answer) : answer;
        }
        catch (Refused refused)
        {
            return refused.Answer;
        }
    }

    private static IEnumerable<string> Problems(HttpRequest request, Exchange exchange, bool isJson)
    {
        foreach (var (name, value) in request.Query)
        {
            if (!exchange.Operation.Query.TryGetValue(name, out var type))
            {
                // Vendors ignore parameters that they do not know; a client that sends one believes in something that is not there.
                exchange.Report($"unknown query parameter {name}");
            }
            else if (value.Any(text => !type.Accepts(text ?? string.Empty)))
            {
                yield return $"query parameter {name} has the wrong type: {value}";
            }
        }

        if (!isJson)
        {
            yield return "the body is not JSON";
        }
        else if (exchange.Operation.Body is { } shape)
        {
            foreach (var problem in exchange.Body.IsPresent() ? shape.Problems(exchange.Body, "body") : ["a body is missing"])
            {
                yield return problem;
            }
        }
    }

    private async Task ServeUnknownAsync(HttpContext context)
    {
        standIn.Calls.Count("unknown", CallKind.Read);
        findings.Add(standIn.Remote, $"{context.Request.Method} {context.Request.Path}", "unknown route");
        await WriteAsync(context.Response, standIn.Refusals.NotFound());
    }

    private async Task<bool> BreakBeforeAsync(HttpContext context, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.TooManyRequests:
                await WriteAsync(context.Response, standIn.Refusals.TooMany(fault.Wait, "sandbox"));
                return true;
            case FaultKind.ServerError:
                await WriteAsync(context.Response, new Answer(fault.Status));
                return true;
            case FaultKind.TimeoutBefore:
                await HoldAsync(context, fault);
                return true;
            case FaultKind.ResetBefore:
                context.Abort();
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> BreakAfterAsync(HttpContext context, Fault fault, Answer answer)
    {
        switch (fault.Kind)
        {
            case FaultKind.TimeoutAfter:
                await HoldAsync(context, fault);
                return true;
            case FaultKind.ResetAfter:
                context.Abort();
                return true;
            case FaultKind.ServerErrorAfter:
                await WriteAsync(context.Response, new Answer(fault.Status));
                return true;
            case FaultKind.MalformedBody:
                await WriteRawAsync(context.Response, answer.Status, "<html><body>Bad gateway{"u8.ToArray());
                return true;
            case FaultKind.TruncatedBody:
                await TruncateAsync(context, answer);
                return true;
            default:
                return false;
        }
    }

    private async Task HoldAsync(HttpContext context, Fault fault)
    {
        try
        {
            await Task.Delay(fault.Wait, options.Clock, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up first, which is what the fault is for.
        }

        context.Abort();
    }

    private static async Task TruncateAsync(HttpContext context, Answer answer)
    {
        var whole = Serialize(answer);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Math.Max(2, whole.Length);
        await context.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task WriteAsync(HttpResponse response, Answer answer)
    {
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        await WriteRawAsync(response, answer.Status, Serialize(answer), answer.Plain?.Type);
    }

    private static async Task WriteRawAsync(HttpResponse response, int status, byte[] body, string? type = null)
    {
        response.StatusCode = status;
        if (body.Length > 0 || status == StatusCodes.Status204NoContent)
        {
            response.ContentType = type ?? "application/json; charset=utf-8";
        }

        if (body.Length > 0)
        {
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
        }
    }

    private static byte[] Serialize(Answer answer)
    {
        if (answer.Body is null)
        {
            return answer.Plain is var (content, _) ? Encoding.UTF8.GetBytes(content) : [];
        }

        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            answer.Body.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding"))
        {
            return [];
        }

        using var content = new MemoryStream((int)(request.ContentLength ?? 1024));
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
        return content.ToArray();
    }

    /// <summary>All that may name an item; the numbers of pages do not.</summary>
    private static string Said(HttpRequest request, byte[] content) => string.Join(
        ' ', request.Query.Where(parameter => !parameter.Key.Contains("page", StringComparison.Ordinal)).Select(parameter => parameter.Value.ToString()).Prepend(request.Path.Value).Append(Encoding.UTF8.GetString(content)));

    private static (JsonElement Body, bool IsJson) Parse(byte[] content)
    {
        if (content.Length == 0)
        {
            return (default, true);
        }

        try
        {
            return (JsonElement.Parse(content, Deep), true);
        }
        catch (Exception failure) when (failure is JsonException or DecoderFallbackException)
        {
            return (default, false);
        }
    }
}
