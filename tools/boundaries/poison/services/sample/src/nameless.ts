// must report: parley/named-export x2
const deal = 'deal';

export default deal;
export { deal as default };
