using System.Text;
using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>Compares requests.</summary>
internal static class RequestText
{
    private const string Boundary = "boundary=";

    /// <summary>A request as text, in which the boundary of its parts, another one each time, is always the same.</summary>
    public static string Of(JsonObject request)
    {
        string body = request["body"] is { } bytes ? Encoding.Latin1.GetString(Convert.FromBase64String((string)bytes!)) : "";
        string type = (string?)request["headers"]!["content-type"] ?? "";
        int at = type.IndexOf(Boundary, StringComparison.Ordinal);
        string text = $"{request["method"]} {request["target"]} {request["headers"]!.ToJsonString()}\n{body}";
        return at < 0 ? text : text.Replace(type[(at + Boundary.Length)..].Trim('"'), "-", StringComparison.Ordinal);
    }
}
