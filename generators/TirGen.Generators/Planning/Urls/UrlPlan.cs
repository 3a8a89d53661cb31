using TirGen.Generators.Code;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Urls;

/// <summary>Plans how a path and its query are written.</summary>
/// <param name="Always">The path and what of the query is always there.</param>
/// <param name="Sometimes">What of the query may be absent; each part begins with <c>&amp;</c>.</param>
/// <param name="HasQuery"><paramref name="Always"/> ends in a query. Otherwise nobody knows which part comes first: its <c>&amp;</c> becomes <c>?</c>.</param>
internal sealed record UrlPlan(Steps Always, Steps Sometimes, bool HasQuery)
{
    public static UrlPlan Of(OperationModel operation, EmissionOptions options)
    {
        UrlStyles styles = new(options);
        List<WriteOp> always = [];
        int doubtful = 0;
        foreach (PathSegment segment in PathSegment.Of(operation))
        {
            Append(always, new WriteOp.Literal(segment.Before));
            Steps parts = [.. segment.Parts.SelectMany(part => part.Parameter is null ? [new WriteOp.Literal(part.Literal)] : styles.Of(part.Parameter, part.Parameter.Name))];
            Append(always, segment.Doubtful is { } name ? [new WriteOp.Segment("__segment" + CSharpText.Number(doubtful++), CSharpText.Literal(name), parts)] : parts);
        }

        string separator = "?";
        if (operation.SentQuery.Length > 0)
        {
            Append(always, new WriteOp.Literal("?" + PathSegment.Escaped(operation.SentQuery)));
            separator = "&";
        }

        List<WriteOp> sometimes = [];
        foreach (ParameterModel parameter in operation.Parameters.Where(static p => p.Place == ParameterPlace.Query))
        {
            string value = parameter.Name + (!parameter.IsRequired && parameter.Type.IsValueType ? ".Value" : "");
            Steps ops = styles.Of(parameter, value);
            if (!parameter.IsRequired)
            {
                sometimes.Add(new WriteOp.When(parameter.Name + " is not null", Joined(ops), []));
            }
            else if (!UrlStyles.IsSingle(parameter))
            {
                sometimes.AddRange(ops);
            }
            else
            {
                // Then every separator but the first is known.
                Append(always, [new WriteOp.Literal(separator + ((WriteOp.Literal)ops[0]).Text.Substring(1)), .. ops.Skip(1)]);
                separator = "&";
            }
        }

        return new UrlPlan([.. always], [.. sometimes], HasQuery: separator == "&");
    }

    private static Steps Joined(Steps ops)
    {
        List<WriteOp> joined = [];
        Append(joined, ops);
        return [.. joined];
    }

    private static void Append(List<WriteOp> ops, Steps added)
    {
        foreach (WriteOp op in added)
        {
            Append(ops, op);
        }
    }

    private static void Append(List<WriteOp> ops, WriteOp op)
    {
        if (op is WriteOp.Literal { Text: var text })
        {
            if (ops.Count > 0 && ops[ops.Count - 1] is WriteOp.Literal { Text: var before })
            {
                ops[ops.Count - 1] = new WriteOp.Literal(before + text);
                return;
            }

            if (text.Length == 0)
            {
                return;
            }
        }

        ops.Add(op is WriteOp.Segment segment ? segment with { Parts = Joined(segment.Parts) } : op);
    }
}
