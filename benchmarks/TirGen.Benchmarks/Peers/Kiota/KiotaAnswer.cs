using Microsoft.Kiota.Abstractions.Serialization;

namespace TirGen.Benchmarks.Peers.Kiota;

/// <summary>The answer to an action as Kiota's generator reads it.</summary>
public sealed class KiotaAnswer : IParsable
{
    public int? Code { get; set; }

    public string? Data { get; set; }

    public UntypedNode? Errors { get; set; }

    public string? Message { get; set; }

    public static KiotaAnswer CreateFromDiscriminatorValue(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["code"] = node => Code = node.GetIntValue(),
        ["data"] = node => Data = node.GetStringValue(),
        ["errors"] = node => Errors = node.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue),
        ["message"] = node => Message = node.GetStringValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteIntValue("code", Code);
        writer.WriteStringValue("data", Data);
        writer.WriteStringValue("message", Message);
    }
}
