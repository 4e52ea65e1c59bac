using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using WireMock;
using WireMock.ResponseBuilders;
using WireMock.Types;
using WireMock.Util;

namespace BugBridge.Tests.Connectors.Mocked;

/// <summary>What a mocked remote answers.</summary>
/// <param name="Body">Told to be JSON, whether it is or not.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record MockedAnswer(string Body, int Status = 200)
{
    /// <summary>The request arrives, and the connection ends without an answer.</summary>
    public static MockedAnswer Reset => new(string.Empty) { Fault = MockedFault.Reset };

    /// <summary>The request arrives, and no answer comes.</summary>
    public static MockedAnswer Silence => new(string.Empty) { Fault = MockedFault.Silence };

    /// <summary>The body as it goes out, in the place of the text.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>What goes wrong on the way.</summary>
    public MockedFault Fault { get; init; }

    /// <summary>When it was made, by the remote; null for now.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Besides the date and the type of the content.</summary>
    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>An object as JSON.</summary>
    public static MockedAnswer Of(object? body, int status = 200) => new(JsonSerializer.Serialize(body), status);

    /// <summary>The same with one header more.</summary>
    public MockedAnswer With(string header, string value) => this with { Headers = Headers.SetItem(header, value) };

    /// <summary>In WireMock's form.</summary>
    /// <param name="now">The date that the remote puts on it.</param>
    public ResponseMessage ToMessage(DateTimeOffset now)
    {
        var message = new ResponseMessage
        {
            StatusCode = Status,
            BodyData = Bytes is null
                ? new BodyData { DetectedBodyType = BodyType.String, BodyAsString = Body, Encoding = Encoding.UTF8 }
                : new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = Bytes },
            FaultType = Fault switch { MockedFault.Garbled => FaultType.MALFORMED_RESPONSE_CHUNK, MockedFault.Empty => FaultType.EMPTY_RESPONSE, _ => FaultType.NONE },
        };
        message.AddHeader("Content-Type", "application/json; charset=utf-8");
        message.AddHeader(MockServers.Fault, Fault.ToString());
        message.AddHeader(MockServers.Date, (Date ?? now).ToString("R", CultureInfo.InvariantCulture));
        foreach (var (name, value) in Headers)
        {
            message.AddHeader(name, value);
        }

        return message;
    }
}
