namespace BugBridge.Host.Configuration;

/// <summary>How metrics travel to their collector.</summary>
public enum TelemetryProtocol
{
    /// <summary>OTLP over gRPC, usually at port 4317.</summary>
    Grpc,

    /// <summary>OTLP as protobuf over HTTP, usually at port 4318; <c>/v1/metrics</c> is added to an address without a path.</summary>
    Http,
}
