using System.Text;
using System.Text.Json.Nodes;
using TirGen.StandIn.Serving;

namespace TirGen.StandIn.Tir;

/// <summary>TIR's answers: <c>code</c>, <c>data</c>, <c>errors</c> and <c>message</c> around whatever is answered.</summary>
internal static class Envelope
{
    public static HttpAnswer Success(JsonNode? data, int status = 200) => Of(status, data, new JsonObject(), "Success");

    public static HttpAnswer Failure(int status, string message) => Of(status, null, new JsonObject(), message);

    /// <summary>Names what the request breaks.</summary>
    public static HttpAnswer Refusal(int status, IReadOnlyList<string> violations)
    {
        JsonArray all = [.. violations.Select(static violation => (JsonNode)JsonValue.Create(violation))];
        return Of(status, null, new JsonObject { ["violations"] = all }, violations.Count == 0 ? "Bad request" : $"Bad request: {violations[0]}");
    }

    private static HttpAnswer Of(int status, JsonNode? data, JsonNode errors, string message)
    {
        JsonObject body = new() { ["code"] = status, ["data"] = data, ["errors"] = errors, ["message"] = message };
        return new HttpAnswer(status, Encoding.UTF8.GetBytes(body.ToJsonString()));
    }
}
