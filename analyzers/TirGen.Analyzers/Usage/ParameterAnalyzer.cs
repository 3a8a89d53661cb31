using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Diagnostics;
using TirGen.Analyzers.Usage.Types;
using TirGen.Analyzers.Usage.Values;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage;

/// <summary>Judges the values that code gives to the parameters of an operation: at the call, in the type of its URL, in the client's options.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterAnalyzer : TirGenAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = UsageDescriptors.All.ToImmutableArray();

    /// <inheritdoc/>
    protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(static start =>
    {
        ImmutableArray<INamedTypeSymbol> attribute = start.Compilation.GetTypesByMetadataName("TirGen.ApiParameterAttribute");
        if (!attribute.IsEmpty && ApiAttributes.Find(start.Compilation) is { } attributes)
        {
            ValueReader values = new(new ApiTypes(attributes));
            ConcurrentDictionary<ISymbol, (string Name, Rule Rule)?> rules = new(SymbolEqualityComparer.Default);
            (string Name, Rule Rule)? RuleOf(ISymbol symbol) => rules.GetOrAdd(symbol.OriginalDefinition, s => Look(s, attribute));
            start.RegisterOperationAction(
                action =>
                {
                    if (action.Operation is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } argument && RuleOf(parameter) is { } rule)
                    {
                        Judge(action, rule.Name, parameter.Name, rule.Rule, argument.Value, values);
                    }
                },
                OperationKind.Argument);
            start.RegisterOperationAction(
                action =>
                {
                    if (action.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value } && RuleOf(property) is { } rule)
                    {
                        Judge(action, rule.Name, property.Name, rule.Rule, value, values);
                    }
                },
                OperationKind.SimpleAssignment);
        }
    });

    private static void Judge(OperationAnalysisContext context, string wireName, string name, Rule rule, IOperation assigned, ValueReader values)
    {
        RuleValue value = values.Read(assigned, 0);
        if (value is NullValue or AbsentValue)
        {
            // It is left out, or the compiler says that it must not be.
            return;
        }

        ObjectValue parameters = new([new RuleMember(wireName, value, assigned)], false, assigned);
        HashSet<(string, TextSpan)> said = [];
        foreach (RuleFinding finding in RuleEvaluator.Evaluate(rule, parameters, context.CancellationToken))
        {
            // An empty text may break two rules, of which one is enough to say.
            SyntaxNode place = finding.Origin is IOperation { Syntax: var origin } && assigned.Syntax.Span.Contains(origin.Span) ? origin : assigned.Syntax;
            if (UsageDescriptors.Find(finding.Id) is { } descriptor && said.Add((finding.Id, place.Span)))
            {
                context.ReportDiagnostic(Diagnostic.Create(descriptor, place.GetLocation(), finding.MessageFor(wire => wire == wireName ? name : wire)));
            }
        }
    }

    private static (string Name, Rule Rule)? Look(ISymbol symbol, ImmutableArray<INamedTypeSymbol> attributes)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && attributes.Contains(type, SymbolEqualityComparer.Default)
                && attribute.ConstructorArguments is [{ Value: string name }]
                && attribute.NamedArguments.FirstOrDefault(static a => a.Key == "Schema").Value is { Kind: TypedConstantKind.Primitive, Value: string schema })
            {
                return (name, new PropertiesRule([new KeyValuePair<string, Rule>(name, RuleLowering.LowerText(schema))], [], null));
            }
        }

        return null;
    }
}
