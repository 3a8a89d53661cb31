using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tir.ModelEndpoints;
using TirGen.AotSmoke;

// Before anything else: later it would not be the first.
if (args is ["first-call"])
{
    FirstCall.Print();
    return 0;
}

const string Answer = """
    {
      "code": "200",
      "data": {
        "id": 4242,
        "name": "llama",
        "auto_scale_policy": { "min_replicas": "1", "max_replicas": 8, "rules": [ { "metric": "concurrency", "value": "20", "added_later": true } ] },
        "another": [1, 2]
      },
      "errors": {},
      "message": "Success"
    }
    """;

// Read by a context of one operation, change, write by the context of everything.
EndpointDetailEnvelope envelope = JsonSerializer.Deserialize(Answer, GetEndpointJsonContext.Default.EndpointDetailEnvelope)!;
AutoScalePolicy policy = envelope.Data!.AutoScalePolicy! with { MaxReplicas = 12 };
string written = JsonSerializer.Serialize(policy, ModelEndpointsJsonContext.Default.AutoScalePolicy);
Check.Equal("""{"min_replicas":1,"max_replicas":12,"rules":[{"metric":"concurrency","value":20,"added_later":true}]}""", written);
Check.Equal("another", string.Join(",", envelope.Data.AdditionalProperties!.Keys));

// The same values through a builder: exact, so without what the document does not name.
Span<byte> buffer = stackalloc byte[512];
UpdateAutoScaleRequest request = new() { AutoScalePolicy = policy };
Check.True(request.TryWrite(buffer, out int length));
Check.Equal("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":12,"rules":[{"metric":"concurrency","value":20,"added_later":true}]}}""", Encoding.UTF8.GetString(buffer[..length]));

// In a chain with other resolvers; every type of the document, members of every shape.
JsonSerializerOptions options = new();
options.TypeInfoResolverChain.Add(ModelEndpointsJsonContext.Default);
JsonTypeInfo<Patch> patch = (JsonTypeInfo<Patch>)options.GetTypeInfo(typeof(Patch));
Check.Equal("""{"action":"patch","name":"x","model_id":null,"dataset_id":7}""", JsonSerializer.Serialize(new Patch { Name = "x", ModelId = ResourceId.Null, DatasetId = 7 }, patch));
JsonSerializerOptions strict = new() { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };
Check.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"min_replicas":1}""", new ModelEndpointsJsonContext(strict).AutoScalePolicy));

Console.WriteLine("ok");
return args.Length == 0 ? 0 : NativeSize.Compare(args[0]);
