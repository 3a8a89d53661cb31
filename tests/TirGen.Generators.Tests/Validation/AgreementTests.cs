using System.Buffers;
using System.Globalization;
using System.Reflection;
using Sample.Keywords;
using Tir.ModelEndpoints;
using TirGen.Generators.Tests.Builders;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Lowering;

namespace TirGen.Generators.Tests.Validation;

/// <summary>
/// Generated validation and the rules themselves agree on random requests, in ids, places, severities and words. TIRGEN_PAYLOADS
/// sets how many requests of each kind are tried.
/// </summary>
public sealed class AgreementTests
{
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("TIRGEN_PAYLOADS"), CultureInfo.InvariantCulture, out int count) ? count : 500;

    private readonly RuleAgreement _tir = new(GeneratorHost.TirSpec);
    private readonly RuleAgreement _keywords = new(Resource("keywords.json"));
    private readonly ArrayBufferWriter<byte> _output = new();

    [Fact]
    public void OnUpdateAutoScale()
    {
        Run<UpdateAutoScale>(1, (model, origin) =>
        {
            UpdateAutoScaleRequest request = model;
            request.WriteTo(_output);
            bool isValid = request.Validate(out IReadOnlyList<ApiViolation> violations);
            Compare(_tir, origin, violations, isValid, model.Validate(out IReadOnlyList<ApiViolation> ofRecord), ofRecord);
        });
        AssertSeen(_tir, "TIR2002", "TIR2003", "TIR2004", "TIR2006", "TIR2001");
    }

    [Fact]
    public void OnUpdateAsyncConfiguration()
    {
        Run<UpdateAsyncConfiguration>(2, (model, origin) =>
        {
            UpdateAsyncConfigurationRequest request = model;
            request.WriteTo(_output);
            bool isValid = request.Validate(out IReadOnlyList<ApiViolation> violations);
            Compare(_tir, origin, violations, isValid, model.Validate(out IReadOnlyList<ApiViolation> ofRecord), ofRecord);
        });
        AssertSeen(_tir, "TIR2001", "TIR2002", "TIR2003", "TIR2004", "TIR2005", "TIR2006");
    }

    [Fact]
    public void OnPatch()
    {
        Run<Patch>(3, (model, origin) =>
        {
            PatchRequest request = model;
            request.WriteTo(_output);
            bool isValid = request.Validate(out IReadOnlyList<ApiViolation> violations);
            Compare(_tir, origin, violations, isValid, model.Validate(out IReadOnlyList<ApiViolation> ofRecord), ofRecord);
        });
        AssertSeen(_tir, "TIR2001", "TIR2002", "TIR2003", "TIR2004", "TIR2006");
    }

    [Fact]
    public void OnCreateEndpoint()
    {
        Run<CreateEndpoint>(4, (model, origin) =>
        {
            CreateEndpointRequest request = model;
            request.WriteTo(_output);
            bool isValid = request.Validate(out IReadOnlyList<ApiViolation> violations);
            Compare(_tir, origin, violations, isValid, model.Validate(out IReadOnlyList<ApiViolation> ofRecord), ofRecord);
        });
        AssertSeen(_tir, "TIR2001", "TIR2002", "TIR2003", "TIR2004", "TIR2006");
    }

    [Fact]
    public void OnEveryKeyword()
    {
        Run<Keywords>(5, (model, origin) =>
        {
            SendKeywordsRequest request = model;
            request.WriteTo(_output);
            bool isValid = request.Validate(out IReadOnlyList<ApiViolation> violations);
            Compare(_keywords, origin, violations, isValid, model.Validate(out IReadOnlyList<ApiViolation> ofRecord), ofRecord);
        });
        AssertSeen(_keywords, "TIR2001", "TIR2002", "TIR2003", "TIR2005", "TIR3003");
    }

    [Fact]
    public void OnEveryExpression()
    {
        Run<Expressions>(6, (model, origin) =>
        {
            SendExpressionsRequest request = model;
            request.WriteTo(_output);
            bool isValid = request.Validate(out IReadOnlyList<ApiViolation> violations);
            Compare(_keywords, origin, violations, isValid, model.Validate(out IReadOnlyList<ApiViolation> ofRecord), ofRecord);
        });
        AssertSeen(_keywords, "TIR2003", "TIR2004", "TIR2006");
    }

    /// <summary>A rule type that is added is tried here, or named as one that is not generated.</summary>
    [Fact]
    public void EveryRuleTypeIsTried()
    {
        RuleLowering lowering = new(JsonReader.Read(Resource("keywords.json")).Root!);
        HashSet<Type> met = [];
        HashSet<Rule> open = new(ReferenceEqualityComparer.Instance);
        foreach (string schema in new[] { "Keywords", "Expressions" })
            Visit(lowering.LowerReference("#/components/schemas/" + schema));
        IEnumerable<Type> all = typeof(Rule).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        // Of what cannot be lowered nothing is known; an object that a discriminator tells apart is a type of its own.
        // That an item is one too many is said by the list around it.
        Assert.Equal(["DiscriminatorRule", "OpaqueRule", "SurplusRule"], all.Except(met).Select(static type => type.Name).Order());

        void Visit(object? part)
        {
            if (part is Rule rule && open.Add(rule))
            {
                met.Add(rule.GetType());
                foreach (PropertyInfo property in rule.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
                    Visit(property.GetValue(rule));
            }
            else if (part is IEnumerable<KeyValuePair<string, Rule>> named)
            {
                named.Select(static pair => pair.Value).ToList().ForEach(Visit);
            }
            else if (part is System.Collections.IEnumerable several and not string)
            {
                several.OfType<Rule>().ToList().ForEach(Visit);
            }
        }
    }

    private void Run<T>(int seed, Action<T, string> check)
    {
        RandomModels models = new(new Random(seed)) { IsNearRules = true };
        for (int round = 0; round < Rounds; round++)
        {
            _output.ResetWrittenCount();
            check(models.Make<T>(), typeof(T).Name);
        }
    }

    private void Compare(RuleAgreement rules, string schema, IReadOnlyList<ApiViolation> ofBuilder, bool isValid, bool isRecordValid, IReadOnlyList<ApiViolation> ofRecord)
    {
        byte[] json = _output.WrittenSpan.ToArray();
        rules.Check(schema, json, ofBuilder, isValid, "builder");
        rules.Check(schema, json, ofRecord, isRecordValid, "record");
    }

    private static void AssertSeen(RuleAgreement rules, params string[] ids) =>
        Assert.All(ids, id => Assert.True(rules.Seen.GetValueOrDefault(id) > Rounds / 100, $"{id} was met {rules.Seen.GetValueOrDefault(id)} times."));

    private static string Resource(string name)
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
