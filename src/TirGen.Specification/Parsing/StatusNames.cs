using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>What statuses are called (RFC 9110, section 15).</summary>
internal static class StatusNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["200"] = "Ok",
        ["201"] = "Created",
        ["202"] = "Accepted",
        ["203"] = "NonAuthoritative",
        ["204"] = "NoContent",
        ["205"] = "ResetContent",
        ["206"] = "PartialContent",
        ["207"] = "MultiStatus",
        ["208"] = "AlreadyReported",
        ["400"] = "BadRequest",
        ["401"] = "Unauthorized",
        ["402"] = "PaymentRequired",
        ["403"] = "Forbidden",
        ["404"] = "NotFound",
        ["405"] = "MethodNotAllowed",
        ["406"] = "NotAcceptable",
        ["409"] = "Conflict",
        ["410"] = "Gone",
        ["412"] = "PreconditionFailed",
        ["413"] = "ContentTooLarge",
        ["415"] = "UnsupportedMediaType",
        ["422"] = "UnprocessableContent",
        ["423"] = "Locked",
        ["424"] = "FailedDependency",
        ["429"] = "TooManyRequests",
        ["500"] = "InternalServerError",
        ["501"] = "NotImplemented",
        ["502"] = "BadGateway",
        ["503"] = "ServiceUnavailable",
        ["504"] = "GatewayTimeout",
        ["default"] = "Default",
    };

    /// <summary>The C# name of a key of an operation's answers.</summary>
    public static string Of(string status) => Names.TryGetValue(status, out string? name) ? name
        : status.ToUpperInvariant() switch
        {
            "2XX" => "Success",
            "4XX" => "ClientError",
            "5XX" => "ServerError",
            var other => Identifiers.Pascal("Status" + other),
        };
}
